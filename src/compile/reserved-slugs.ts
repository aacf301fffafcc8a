/** Folders of a site that are not stories: none can stand there. */
export const RESERVED_SLUGS: readonly string[] = ['assets', 'embed', 'schema', 'stories']
