import type { Rule } from '../codes.ts'

/** What view blocks ask for. */
export const VIEW_CODES = {
  'two-framings': {
    severity: 'error',
    title: 'Two framings at once',
    why: 'A view is framed by one of fit, bounds, or center and zoom.',
    cure: 'Keep one of them.',
    example: { in: 'view', write: 'fit: [springfield]\nbounds: [0, 0, 10, 10]' },
  },
  'half-framing': {
    severity: 'error',
    title: 'Only center, or only zoom',
    why: 'Neither says alone what the map shows.',
    cure: 'Give both; minZoom and maxZoom bound the zoom of other framings.',
    example: { in: 'view', write: 'zoom: 8' },
  },
  'hold-and-move': {
    severity: 'error',
    title: 'A view that holds and moves',
    why: 'hold keeps the map where it is, and the view also says where to go.',
    cure: 'Take out hold, or the framing.',
    example: { in: 'view', write: 'hold: true\nfit: [springfield]' },
  },
  'nothing-to-hold': {
    severity: 'error',
    title: 'Nothing to hold',
    why: 'There is no view before the first step.',
    cure: 'Say in the first view block what the map shows.',
    example: { in: 'story', write: '{front matter}\n```view\nhold: true\n```\nText.' },
  },
  'bad-bounds': {
    severity: 'error',
    title: 'Bounds that are no box',
    why: 'Bounds are [west, south, east, north]; a west past the east crosses the antimeridian.',
    cure: 'Put the four numbers in this order.',
    example: { in: 'view', write: 'bounds: [0, 10, 10, 0]' },
  },
  'bad-zoom-range': {
    severity: 'error',
    title: 'The least zoom is past the greatest',
    why: 'No zoom lies between the two.',
    cure: 'Exchange them.',
    example: { in: 'view', write: 'fit: [springfield]\nminZoom: 9\nmaxZoom: 5' },
  },
  'nothing-to-frame': {
    severity: 'error',
    title: 'Nothing to frame',
    why: 'The first step has neither a framing nor a place that the map could show.',
    cure: 'Put fit, bounds, or center and zoom into a view block before the first paragraph.',
    example: { in: 'story', write: '{front matter without places}\nText.' },
  },
  'nothing-to-draw': {
    severity: 'error',
    title: 'Only lines can be drawn in part',
    why: 'draw shows a part of the length of a boundary or a route.',
    cure: 'Name a layer of that style.',
    example: { in: 'view', write: 'draw: { lakes: 0.5 }' },
  },
  'flight-too-long': {
    severity: 'warning',
    title: 'Two views too far apart to fly',
    why:
      'Nothing may cross the map while the page scrolls by less than a ninth of a screen. Where a flight would be faster, with the widest gap too, ' +
      'readers get a cut with a short fade; on smaller maps sooner than on large ones.',
    cure: 'Write motion: cut in the view block of the second, or bring the two closer: a wider view of one of them, or one more between the two.',
    example: { in: 'text', write: '```view\nuse: wide\n```\nText.\n\n```view\ncenter: [0, 0]\nzoom: 18\n```\nMore text.' },
  },
  'view-swapped': {
    severity: 'warning',
    title: 'A view whose longitude and latitude look swapped',
    why: 'It lies far from every place of the story, and by one of them with the numbers exchanged.',
    cure: 'Longitude comes first.',
    example: { in: 'words', write: 'center: [46.5, 30.7], in a story about Odesa.' },
  },
  'place-out-of-view': {
    severity: 'warning',
    title: 'A place outside every view that comes with it',
    why: 'The text speaks of it, and readers look for it in vain; on a phone less is in view than on a desktop.',
    cure: 'Frame it where the text links it: fit: [its name], or wider bounds; or do not link it.',
    example: { in: 'text', write: '```view\nbounds: [0, 0, 1, 1]\n```\n[Far](place:far) away.' },
  },
} as const satisfies Readonly<Record<string, Rule>>
