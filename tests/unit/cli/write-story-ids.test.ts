import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

const FRONT = `---
schema: dateline/1
title: T
dek: D
lang: en
byline: [B]
published: 2025-01-01
asOf: 2025-01-01
---
`
const TEXT = `${FRONT}\`\`\`view\nbounds: [0, 0, 1, 1]\n\`\`\`\nOne thing.\n`

let file = ''
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'dateline-ids-')), 'storm', 'story.md')
  await mkdir(dirname(file))
})
afterEach(() => rm(dirname(dirname(file)), { recursive: true }))

/** Checks a story of these bytes with --write-ids, and gives what became of it. */
async function run(content: string | Uint8Array): Promise<{ code: number; err: string; bytes: Buffer }> {
  await writeFile(file, content)
  const terminal = recordingTerminal()
  const code = await main(['check', file, '--write-ids'], terminal)
  return { code, err: terminal.printed.err, bytes: await readFile(file) }
}

test('every step has an id in its file, which says so once', async () => {
  const { code, err, bytes } = await run(TEXT)
  expect([code, err]).toEqual([0, `${file}: wrote an id.\n1 story: no errors, no warnings\n`])
  expect(bytes.toString()).toBe(TEXT.replace('bounds', 'id: one-thing\nbounds'))
  expect((await run(bytes)).err).toBe('1 story: no errors, no warnings\n')
})

test('a byte order mark and line ends stay', async () => {
  const text = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`
  expect((await run(text)).bytes.toString()).toBe(text.replace('bounds', 'id: one-thing\r\nbounds'))
})

test.each([
  ['empty braces', '{}', '{id: more}'],
  ['a key of the long form', '? hold\n: true', 'id: more\n? hold\n: true'],
])('%s in one view block keep no step from its id', async (_, before, after) => {
  const text = (view: string): string => `${TEXT}\n\`\`\`view\n${view}\n\`\`\`\nMore.\n`
  const { code, bytes } = await run(text(before))
  expect([code, bytes.toString()]).toEqual([0, text(after).replace('bounds', 'id: one-thing\nbounds')])
})

test('a story that cannot be written in safely is left as it is, and the reason is an error', async () => {
  const text = `${TEXT}\n\`\`\`view\n~\n\`\`\`\nMore.\n`
  const { code, err, bytes } = await run(text)
  expect([code, bytes.toString()]).toEqual([1, text])
  expect(err).toMatch(/story\.md: no id was written\. The view block on line 15 cannot be changed safely\. .*\n1 story: no errors/)
})

test('so is a file that is read-only', async () => {
  await writeFile(file, TEXT, { mode: 0o444 })
  const terminal = recordingTerminal()
  expect(await main(['check', file, '--write-ids'], terminal)).toBe(1)
  expect(terminal.printed.err).toMatch(/story\.md: no id was written\. The file cannot be written: /)
  expect(await readFile(file, 'utf8')).toBe(TEXT)
})

test.each([
  ['mistakes that hide its steps', `${TEXT}\n\`\`\`view\nid: [\n\`\`\`\nMore.\n`],
  ['bytes that are no text', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0xfe])])],
])('a story with %s is left as it is, and they are told', async (_, content) => {
  const { code, err, bytes } = await run(content)
  expect(code).toBe(1)
  expect(err).toContain(`${file}: no id was written. The story has errors. Mend them first.\n`)
  expect(bytes.equals(Buffer.from(content))).toBe(true)
})
