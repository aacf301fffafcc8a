/** Id in the page of a place's entry in the list of places: where its links lead without a live map. No step's id has an underscore, so that none is the same. */
export function placeAnchor(slug: string, place: string): string {
  return `${slug}--place_${place}`
}
