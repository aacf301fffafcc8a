import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasToken, isOwnHost } from '../../../src/cli/preview/access.ts'
import { EDITORS, filePlace } from '../../../src/cli/preview/editor-link.ts'
import { createShelf } from '../../../src/cli/preview/shelf.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'

describe('a place in a file', () => {
  const at = { file: 'stories/a story/st#ry.md', line: 12, column: 3 }
  const path = `${resolve('stories')}/a%20story/st%23ry.md`

  test.each([
    ['vscode', `vscode://file${path}:12:3`],
    ['idea', `idea://open?file=${path}&line=12&column=3`],
    ['sublime', `subl://open?url=file://${path}&line=12&column=3`],
    ['none', undefined],
  ] as const)('opens in %s', (editor, link) => {
    expect(filePlace(at, editor)).toEqual({ text: 'stories/a story/st#ry.md:12:3', ...(link === undefined ? {} : { link }) })
  })

  test('says where in a JSON file it is, and every editor has an address', () => {
    expect(filePlace({ ...at, pointer: '/features/3' }, 'none').text).toBe('stories/a story/st#ry.md:12:3 (/features/3)')
    for (const editor of EDITORS) expect(filePlace(at, editor).link ?? 'none').toMatch(/^[a-z]+(?::|$)/)
  })
})

describe('the name of a server', () => {
  const at = (host: string, port = 4174) => ({ host, port })

  test('is what it was told to listen at, beside the computer’s own', () => {
    expect(isOwnHost('desk.local:4174', at('desk.local'))).toBe(true)
    expect(isOwnHost('localhost:4174', at('desk.local'))).toBe(true)
    expect(isOwnHost('desk.local.evil.example:4174', at('desk.local'))).toBe(false)
    expect(isOwnHost('localhost', at('localhost', 80))).toBe(true)
    expect(isOwnHost(undefined, at('localhost'))).toBe(false)
  })

  test('is any number, and still no name, where it listens at all addresses', () => {
    for (const host of ['0.0.0.0', '::']) {
      expect(isOwnHost('192.168.0.7:4174', at(host))).toBe(true)
      expect(isOwnHost('[fe80::1]:4174', at(host))).toBe(true)
      expect(isOwnHost('192.168.0.7:4175', at(host))).toBe(false)
      expect(isOwnHost('evil.example:4174', at(host))).toBe(false)
      expect(isOwnHost('192.168.0.7.evil.example:4174', at(host))).toBe(false)
    }
  })
})

test('a token is the whole token', () => {
  expect(hasToken('abcd', 'abcd')).toBe(true)
  for (const wrong of ['abce', 'abc', 'abcde', '', undefined, ['abcd']]) expect(hasToken(wrong, 'abcd')).toBe(false)
})

describe('a folder of stories', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-watch-'))
    for (const name of ['storm', 'dist', 'node_modules/x', '.git']) mkdirSync(join(folder, name), { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('gives each story a name of its own, and a changed file touches the stories of its folder alone', () => {
    const shelf = createShelf(nodeEffects)
    const files = ['a/storm/story.md', 'b/storm/story.md', 'c/Übung 1/story.md', 'assets/story.md', 'loose/tale.md'].map((name) =>
      join(folder, name),
    )
    shelf.setFiles(files)
    expect(shelf.stories().map(({ key }) => key)).toEqual(['storm', 'storm-2', 'bung-1', 'story-assets', 'tale'])
    expect(shelf.changed([join(folder, 'b/storm/data/places.geojson')])).toEqual(['storm-2'])
    expect(shelf.changed([join(folder, 'b/storm-x/story.md'), join(folder, 'a')])).toEqual([])
    shelf.setFiles(files.slice(1))
    expect(shelf.stories().map(({ key }) => key)).toEqual(['storm-2', 'bung-1', 'story-assets', 'tale'])
  })
})
