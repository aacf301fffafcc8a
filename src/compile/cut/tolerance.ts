/** The detail that a map needs at a place: metres on the ground. Zero keeps everything. */
export type Tolerance = (lng: number, lat: number) => number
