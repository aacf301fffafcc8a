import type { Tell } from '../problems/problem.ts'
import type { JsonPath, JsonSource } from './json-source.ts'

/** What is mended in a file, or left unread, without harm. */
export type NoteCode = 'geojson-winding' | 'geojson-antimeridian' | 'geojson-flat' | 'geojson-ignored'

export type AddNote = (code: NoteCode, path: JsonPath) => void

/** Counts what is mended in one file: it is told of once for each kind, at the first place. */
export function createMendNotes(): { readonly add: AddNote; tellAll(json: JsonSource, tell: Tell): void } {
  const notes = new Map<NoteCode, { readonly first: JsonPath; count: number }>()
  return {
    add(code, path) {
      const note = notes.get(code) ?? { first: path, count: 0 }
      note.count += 1
      notes.set(code, note)
    },
    tellAll(json, tell) {
      for (const [code, { first, count }] of notes) tell(code, json.at(first), WORDS[code](count))
    },
  }
}

const WORDS: Readonly<Record<NoteCode, (count: number) => string>> = {
  'geojson-winding': (count) => (count === 1 ? 'a ring ran the wrong way round' : `${shown(count)} rings ran the wrong way round`),
  'geojson-antimeridian': (count) =>
    count === 1 ? 'a line or polygon crosses the antimeridian' : `${shown(count)} lines or polygons cross the antimeridian`,
  'geojson-flat': (count) => (count === 1 ? 'a line or ring without extent' : `${shown(count)} lines or rings without extent`),
  'geojson-ignored': (count) => (count === 1 ? 'a member that has no place here' : `${shown(count)} members that have no place in GeoJSON`),
}

function shown(count: number): string {
  return count.toLocaleString('en')
}
