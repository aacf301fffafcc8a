import type { Rule } from '../codes.ts'

/** What a news desk would send back: each part is sound, and readers would be told more than anybody knows, or less than they need. */
export const DESK_CODES = {
  'claim-incomplete': {
    severity: 'error',
    title: 'A claim without its speaker, its status or its date',
    why: 'A contested statement is printed only with who makes it, how sure it is, and since when.',
    cure: 'Add by: with the name of a source, status: and reported: with a day.',
    example: {
      in: 'front matter',
      write: 'claims: { held: { about: springfield, reported: 2025-03-12, status: claimed, says: It is held } }',
    },
  },
  'claim-unattributed': {
    severity: 'warning',
    title: 'A claim stated without its speaker',
    why: 'Headlines, deks, cards and words for pictures are read alone: there, what is contested would stand as a fact.',
    cure: 'Name who says so: "The ministry says it has ..."; where the sentence means something else, it may stay.',
    example: {
      in: 'front matter',
      write:
        'title: The guards hold Springfield\nclaims: { held: { about: springfield, by: desk, reported: 2025-03-12, status: claimed, says: Guards hold Springfield } }',
    },
  },
  'claim-withdrawn-early': {
    severity: 'error',
    title: 'A claim that was withdrawn before it was made',
    why: 'Readers are told since when a claim was made and when it was taken back.',
    cure: 'Correct the date that is wrong: reported: or withdrawn:.',
    example: {
      in: 'front matter',
      write:
        'claims: { held: { about: springfield, by: desk, reported: 2025-03-12, withdrawn: 2025-03-11, status: claimed, says: It is held } }',
    },
  },
  'layer-newer-than-story': {
    severity: 'error',
    title: 'A layer that is later than the story',
    why: 'Every map says as of when it is true, and this layer shows what was not yet so.',
    cure: "Correct one of the two dates: the layer's asOf, or the story's.",
    example: { in: 'front matter', write: 'layers: { rivers: { data: rivers.geojson, style: boundary, asOf: 2025-03-14 } }' },
  },
  'dates-out-of-order': {
    severity: 'warning',
    title: 'A date that the story cannot know of',
    why: 'It is later than the day on which the story was published, or last updated.',
    cure: 'Correct the date, or give updated: the day of the last change.',
    example: { in: 'front matter', write: 'asOf: 2025-03-14' },
  },
  'mixed-spelling': {
    severity: 'warning',
    title: 'Two spellings of one place',
    why: 'Readers would take them for two places, or for a side taken.',
    cure: 'Use the spelling of the map.',
    example: { in: 'words', write: 'Kiev in the text, where the place is called Kyiv and its aliases are [Kiev].' },
  },
} as const satisfies Readonly<Record<string, Rule>>
