/** Folders of a site that are not stories: no story can be called so. */
export const RESERVED_SLUGS: readonly string[] = ['assets', 'embed', 'schema', 'stories']
