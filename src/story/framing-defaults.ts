/** Share of the free area left empty on each side of what a view frames, where the view does not say. */
export const DEFAULT_PADDING = 0.08

/** The deepest zooms at which the base map still looks drawn and not guessed: of a box, and of a single point. */
export const DEFAULT_MAX_ZOOM = 10
export const DEFAULT_POINT_ZOOM = 9
