import type { Rule } from '../codes.ts'

/** Files and their sizes. */
export const FILE_CODES = {
  'file-missing': {
    severity: 'error',
    title: 'A file cannot be read',
    why: 'There is no such file, or it may not be read.',
    cure: 'Check the path: it is relative to the story; @geodata/ stands for the built-in data.',
    example: { in: 'front matter', write: 'places: nowhere.geojson' },
  },
  'file-too-big': {
    severity: 'error',
    title: 'A file is larger than its limit',
    why: 'Files of this size make the story slow to build and to read.',
    cure: 'Split it.',
    example: { in: 'words', write: 'A story of more than 1 MB, or a layer of more than 10 MB.' },
  },
  'not-utf8': {
    severity: 'error',
    title: 'A file is not UTF-8',
    why: 'Text in another encoding would come out garbled.',
    cure: 'Save the file as UTF-8.',
    example: { in: 'words', write: 'A story saved as UTF-16.' },
  },
  'hidden-character': {
    severity: 'error',
    title: 'Invisible control character',
    why: 'It could hide text or change the order in which it reads.',
    cure: 'Delete it; retype the words around it if it cannot be seen.',
    example: { in: 'text', write: 'Turned \u202Eround.' },
  },
  'path-outside': {
    severity: 'error',
    title: "A path leads out of the story's folder",
    why: "A story reads only files in its own folder and in @geodata/, so that building somebody's story never reads your own files.",
    cure: 'Put the file beside the story and name it without a folder above.',
    example: { in: 'front matter', write: 'places: ../../etc/passwd' },
  },
  'reserved-address': {
    severity: 'error',
    title: 'An address that is taken',
    why: 'A site keeps other files there.',
    cure: "Rename the story's folder.",
    example: { in: 'words', write: 'A story in a folder called assets, embed, schema or stories.' },
  },
  'nesting-too-deep': {
    severity: 'error',
    title: 'Nested too deeply',
    why: 'Text or data nested so deep cannot be read, by people or by the parser.',
    cure: 'Take levels out.',
    example: { in: 'text', write: `${'> '.repeat(101)}deep` },
  },
  'too-much-markup': {
    severity: 'error',
    title: 'Too much markup',
    why: 'Parsing it would take minutes, and no story needs as much.',
    cure: 'Take the superfluous marks out, or split the text.',
    example: { in: 'text', write: '[a]'.repeat(300) },
  },
  'too-many-steps': {
    severity: 'error',
    title: 'Too many steps',
    why: 'Pages of this length are slow to load and to scroll.',
    cure: 'Split the story.',
    example: { in: 'words', write: 'A story of more than 2,000 steps.' },
  },
  'too-many-layers': {
    severity: 'error',
    title: 'Too many layers',
    why: 'So many layers are slow to draw and cannot be told apart.',
    cure: 'Put features that show together into one layer.',
    example: { in: 'words', write: 'A story of more than 100 layers.' },
  },
  'too-many-problems': {
    severity: 'error',
    title: 'Too many problems',
    why: 'The rest is left out.',
    cure: 'Mend the first ones and run the check again.',
    example: { in: 'words', write: 'A story with more than 1,000 mistakes.' },
  },
} as const satisfies Readonly<Record<string, Rule>>
