import type { Rule } from '../codes.ts'

/** Names that refer to something. */
export const NAME_CODES = {
  'unknown-place': {
    severity: 'error',
    title: 'Unknown place',
    why: 'The map can show only places that are in the places file.',
    cure: 'Correct the name, or add the place to the file that `places:` names.',
    example: { in: 'text', write: '[Springfeild](place:springfeild) is a town.' },
  },
  'unknown-layer': {
    severity: 'error',
    title: 'Unknown layer',
    why: 'The map can show only layers that the front matter declares.',
    cure: 'Correct the name, or declare the layer under `layers:`.',
    example: { in: 'view', write: 'show: [rivres]' },
  },
  'unknown-feature': {
    severity: 'error',
    title: 'Unknown feature',
    why: "The layer's file has no feature with this id.",
    cure: 'Correct the name behind the #, or give the feature this id in the file.',
    example: { in: 'view', write: 'highlight: ["layer:rivers#nile"]' },
  },
  'unknown-claim': {
    severity: 'error',
    title: 'Unknown claim',
    why: 'A claim needs its speaker, its status and its date in the front matter.',
    cure: 'Correct the name, or describe the claim under `claims:`.',
    example: { in: 'text', write: 'They [hold it](claim:helt), they say.' },
  },
  'unknown-source': {
    severity: 'error',
    title: 'Unknown source',
    why: 'Readers must be able to see who says it.',
    cure: 'Correct the name, or describe the source under `sources:`.',
    example: {
      in: 'front matter',
      write: 'claims: { held: { about: springfield, by: nobody, reported: 2025-03-01, status: claimed, says: It is held } }',
    },
  },
  'unknown-view': {
    severity: 'error',
    title: 'Unknown view',
    why: '`use` and `inset` take a view that the front matter names.',
    cure: 'Correct the name, or describe the view under `views:`.',
    example: { in: 'view', write: 'use: wiide' },
  },
  'unknown-step': {
    severity: 'error',
    title: 'Unknown step',
    why: 'No view block has this id.',
    cure: 'Correct the name, or give the step this id.',
    example: { in: 'front matter', write: 'corrections: [{ when: 2025-03-02, step: nowhere, was: East, now: West }]' },
  },
  'duplicate-id': {
    severity: 'error',
    title: 'A name stands twice',
    why: 'Links and views could not tell the two apart.',
    cure: 'Rename one.',
    example: { in: 'story', write: '{front matter}\n```view\nid: one\n```\nOne.\n\n```view\nid: one\n```\nTwo.' },
  },
  'bad-reference': {
    severity: 'error',
    title: 'Not a reference',
    why: 'What is meant cannot be told.',
    cure: 'Write place-name, "layer:name", "layer:name#feature" or "claim:name".',
    example: { in: 'view', write: 'fit: ["town:springfield"]' },
  },
  'layer-never-shown': {
    severity: 'warning',
    title: 'A layer is never shown',
    why: 'No view shows it, so readers download it for nothing.',
    cure: 'Show it in a view block, or take it out of the front matter.',
    example: { in: 'text', write: 'No view here.' },
  },
} as const satisfies Readonly<Record<string, Rule>>
