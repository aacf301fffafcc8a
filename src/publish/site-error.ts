/** Something that whoever publishes can put right: the message says what, and how. All other exceptions are mistakes of ours. */
export class SiteError extends Error {}
