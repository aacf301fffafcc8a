import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * The rooms of src/ and what each may import, as the compiler enforces it through project references. This test says that the references are
 * those of the architecture, and, by breaking each rule once, that the compiler would notice.
 */
const ROOMS: Readonly<Record<string, { kind: 'pure' | 'browser' | 'node'; imports: readonly string[] }>> = {
  story: { kind: 'pure', imports: [] },
  geo: { kind: 'pure', imports: ['story'] },
  scene: { kind: 'pure', imports: ['geo', 'story'] },
  'render/words': { kind: 'pure', imports: ['scene', 'geo', 'story'] },
  'render/svg': { kind: 'pure', imports: ['scene', 'geo', 'story'] },
  'render/map': { kind: 'browser', imports: ['render/svg', 'render/words', 'scene', 'geo', 'story'] },
  scroll: { kind: 'browser', imports: ['scene', 'geo', 'story'] },
  view: { kind: 'browser', imports: ['render/svg', 'render/words', 'scene', 'geo', 'story'] },
  reader: { kind: 'browser', imports: ['view', 'scroll', 'render/map', 'render/svg', 'render/words', 'scene', 'geo', 'story'] },
  element: { kind: 'browser', imports: ['reader', 'view', 'scroll', 'render/map', 'render/svg', 'render/words', 'scene', 'geo', 'story'] },
  preview: { kind: 'browser', imports: ['element', 'scroll', 'render/map', 'render/svg', 'scene', 'geo', 'story'] },
  compile: { kind: 'node', imports: ['render/words', 'scene', 'geo', 'story'] },
  publish: { kind: 'node', imports: ['compile', 'view', 'render/svg', 'render/words', 'scene', 'geo', 'story'] },
  cli: { kind: 'node', imports: ['preview', 'publish', 'compile', 'story'] },
  api: { kind: 'node', imports: ['publish', 'compile'] },
}

const NAMES = Object.keys(ROOMS)

describe('rooms', () => {
  test('the project references of each room are its arrows', () => {
    for (const [room, { kind, imports }] of Object.entries(ROOMS)) {
      const config = JSON.parse(readFileSync(`src/${room}/tsconfig.json`, 'utf8')) as Tsconfig
      expect(
        config.references.map(({ path }) => relative('src', join('src', room, path))),
        room,
      ).toEqual(imports)
      expect(config.compilerOptions.lib, room).toEqual(kind === 'browser' ? ['ES2023', 'DOM', 'DOM.Iterable'] : ['ES2023'])
      expect(config.compilerOptions.types, room).toEqual(kind === 'node' ? ['node'] : undefined)
    }
  })

  test('every folder of src/ is a room or leads to one, and the whole build knows every room', () => {
    const built = (JSON.parse(readFileSync('tsconfig.json', 'utf8')) as Tsconfig).references.map(({ path }) => relative('src', path))
    expect([...built].sort()).toEqual([...NAMES].sort())
    const folders = readdirSync('src').filter((name) => statSync(join('src', name)).isDirectory())
    for (const folder of folders)
      expect(
        NAMES.some((room) => room.split('/')[0] === folder),
        folder,
      ).toBe(true)
  })

  test('no file breaks a rule that the compiler cannot hold', () => {
    for (const file of sources('src')) expect(brokenRules(file, readFileSync(file, 'utf8')), file).toEqual([])
  })

  test.each([
    ['src/scene/x.ts', "import { Map } from 'maplibre-gl'", 'maplibre-gl outside render/map'],
    ['src/scene/x.ts', "import 'maplibre-gl'", 'maplibre-gl outside render/map'],
    ['src/scene/x.ts', "const m = import('maplibre-gl')", 'maplibre-gl outside render/map'],
    ['src/scene/x.ts', "export * from 'maplibre-gl'", 'maplibre-gl outside render/map'],
    ['src/element/x.ts', "import { createLiveMap } from '../render/map/live-map.ts'", 'render/map imported at once'],
    ['src/element/x.ts', "import {\n  createLiveMap,\n} from '../render/map/live-map.ts'", 'render/map imported at once'],
    ['src/cli/preview/x.ts', "import { placeAt } from '../../preview/place.ts'", 'the preview’s page in Node'],
    ['src/cli/x.ts', "export { placeAt } from '../preview/place.ts'", 'the preview’s page in Node'],
    ['src/geo/x.ts', 'const t = Date.now()', 'a clock or chance in a pure room'],
    ['src/scene/x.ts', 'const t = performance.now()', 'a clock or chance in a pure room'],
    ['src/scene/x.ts', 'const r = Math.random()', 'a clock or chance in a pure room'],
  ])('a broken rule is seen: %s %s', (file, code, rule) => expect(brokenRules(file, code)).toEqual([rule]))

  test('what is allowed is not taken for a breach', () => {
    expect(brokenRules('src/render/map/x.ts', "import { Map } from 'maplibre-gl'")).toEqual([])
    expect(
      brokenRules(
        'src/element/x.ts',
        "import type { LiveMap } from '../render/map/live-map.ts'\nconst m = import('../render/map/live-map.ts')",
      ),
    ).toEqual([])
    expect(brokenRules('src/element/x.ts', 'const t = performance.now()')).toEqual([])
    expect(brokenRules('src/cli/preview/x.ts', "import type { StoryState } from '../../preview/wire.ts'")).toEqual([])
    expect(brokenRules('src/cli/x.ts', "import { startPreview } from './preview/start-preview.ts'")).toEqual([])
  })
})

describe('a broken rule fails the build', () => {
  const folders: string[] = []
  beforeAll(() => {
    expect(run('npx tsc -b').output).toBe('')
  })
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  /** Writes files into a room, in a folder of their own, and gives what a command says of them. */
  const runWith = (room: string, files: Readonly<Record<string, string>>, command: (folder: string) => string): string => {
    const folder = mkdtempSync(join('src', room, 'zz-broken-'))
    folders.push(folder)
    for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code)
    const { output } = run(command(folder))
    rmSync(folder, { recursive: true, force: true })
    return output
  }
  const DOM = 'export const x = document.title\n'
  const NODE = 'export const x = process.cwd()\n'

  for (const [room, { kind }] of Object.entries(ROOMS)) {
    const forbidden = NAMES.filter((other) => other !== room && !below(room).has(other))
    const up = '../'.repeat(room.split('/').length + 1)
    const targets = forbidden.map(
      (other) => sources(`src/${other}`).find((file) => /(?<!\.d)\.tsx?$/.test(file)) ?? `src/${other}/missing.ts`,
    )
    const arrows = targets.map((file, i) => `import * as x${i} from '${up}${relative('src', file)}'\nexport const y${i} = x${i}\n`).join('')

    describe(room, () => {
      let said: readonly string[] = []
      /** What the compiler says of one of the files. */
      const saidOf = (file: string): string => said.filter((message) => message.includes(`/${file}`)).join('\n')
      beforeAll(() => {
        const info = join(tmpdir(), `broken-${process.pid}.tsbuildinfo`)
        const compileWith = (files: Readonly<Record<string, string>>): string[] =>
          runWith(room, files, () => `npx tsc -p src/${room}/tsconfig.json --noEmit --tsBuildInfoFile ${info}`).split(/\n(?=\S)/)
        // apart: what the one imports from other rooms may bring the DOM along
        said = [...compileWith({ 'arrows.ts': arrows }), ...compileWith({ 'dom.ts': DOM, 'node.ts': NODE })]
      })

      test(`may not import ${forbidden.join(', ') || 'itself (it is the highest)'}`, () => {
        expect(saidOf('arrows.ts') === '').toBe(forbidden.length === 0)
        for (const target of targets)
          expect(saidOf('arrows.ts')).toContain(`File '${resolve(target)}' is not listed within the file list of project`)
      })
      // the types of preact bring the DOM's along: there the linter denies its globals
      if (BRINGS_DOM_TYPES.includes(room)) {
        test('has no DOM, says the linter', () =>
          expect(runWith(room, { 'dom.ts': DOM }, (folder) => `npx biome lint ${folder}`)).toContain('noRestrictedGlobals'))
      } else if (kind !== 'browser') test('has no DOM', () => expect(saidOf('dom.ts')).toMatch(/TS2584|TS2304/))
      if (kind !== 'node') test('has no Node', () => expect(saidOf('node.ts')).toMatch(/TS2580|TS2591|TS2304/))
    })
  }
})

/** Rooms without a DOM that use preact. */
const BRINGS_DOM_TYPES = ['render/svg', 'publish']

/** All rooms that a room may import, directly or through another. */
function below(room: string): Set<string> {
  const direct = ROOMS[room]?.imports ?? []
  return new Set([...direct, ...direct.flatMap((other) => [...below(other)])])
}

/** The rules of the rooms that no type checker holds, and which of them a file breaks. */
function brokenRules(file: string, text: string): string[] {
  const room = NAMES.find((name) => file.startsWith(`src/${name}/`)) ?? ''
  const imported = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()'([^']+)'/g)].map(([, from]) => from ?? '')
  const atOnce = [...text.matchAll(/^import (?!type )(?:(?!\nimport)[\s\S])*?from '([^']+)'/gm)].map(([, from]) => from ?? '')
  const rules: [string, boolean][] = [
    ['maplibre-gl outside render/map', room !== 'render/map' && imported.some((from) => from.startsWith('maplibre-gl'))],
    ['render/map imported at once', room !== 'render/map' && atOnce.some((from) => from.includes('render/map/'))],
    [
      'the preview’s page in Node',
      room === 'cli' && /^(?:import|export) (?!type )(?:(?!\n(?:import|export))[\s\S])*?from '(?:\.\.\/)+preview\//m.test(text),
    ],
    [
      'a clock or chance in a pure room',
      ROOMS[room]?.kind === 'pure' && /Math\.random|Date\.now|new Date\(\)|performance\.now|crypto\./.test(text),
    ],
  ]
  return rules.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []))
}

interface Tsconfig {
  readonly references: readonly { readonly path: string }[]
  readonly compilerOptions: { readonly lib?: readonly string[]; readonly types?: readonly string[] }
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
}

function run(command: string): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' })
  const output = `${stdout}${stderr}`
    .split('\n')
    .filter((line) => !line.startsWith('npm warn'))
    .join('\n')
    .trim()
  return { ok: status === 0, output }
}
