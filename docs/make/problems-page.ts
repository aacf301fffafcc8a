import { CODE_GROUPS, type Example, type Rule } from '../../src/compile/problems/codes.ts'

/** docs/problems.md: every problem that a story can have, from the table that the compiler itself tells them from. */
export function problemsPage(): string {
  return `${HEAD}\n${CODE_GROUPS.map(({ title, codes }) => group(title, codes)).join('\n')}`
}

const HEAD = `# Problems

Every problem that \`dateline check\` can tell of, by its code. Codes are permanent: they may stand in notes and in tools. An error keeps a story
from being built; a warning does not, unless the check is \`--strict\`; a note says what was mended.

This page is made from the compiler's own table by \`npm run docs\`: change the table, not the page. A test compiles every example.
`

function group(title: string, codes: Readonly<Record<string, Rule>>): string {
  const entries = Object.entries(codes).map(([code, rule]) => entry(code, rule))
  return `## ${title}\n\n${entries.join('\n')}`
}

function entry(code: string, { severity, title, why, cure, example }: Rule): string {
  return `### ${code}\n\n**${title}** (${severity}). ${plain(why)}\n\n${printExample(example)}\n\n${plain(cure)}\n`
}

/** Prose that means no Markdown. */
function plain(text: string): string {
  return text.replace(/[*<[\\]|(?<!`)_/g, '\\$&')
}

/** What an example stands in, as the line above it says. */
const PLACES: Readonly<Record<Exclude<Example['in'], 'words'>, readonly [words: string, language: string]>> = {
  story: ['A whole story', 'markdown'],
  'front matter': ['In the front matter', 'yaml'],
  view: ['In a view block', 'yaml'],
  text: ['In the text', 'markdown'],
  places: ['In the places file', 'json'],
  layer: ['In a layer’s file', 'json'],
}

function printExample({ in: place, write }: Example): string {
  if (place === 'words') return `For example: ${write}`
  const [words, language] = PLACES[place]
  if (write.trim() === '') return `${words}: nothing at all.`
  const text = shortened(visible(write))
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
  return `${words}:\n\n${fence}${language}\n${text}\n${fence}`
}

/** Characters that nobody sees, by their numbers. */
function visible(text: string): string {
  return text.replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, (c) => `<U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}>`)
}

function shortened(text: string): string {
  return text.length <= 600 ? text : `${text.slice(0, 60)} … and so on, ${text.length} characters in all`
}
