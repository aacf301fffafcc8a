import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CompiledStory, compile } from '../../../src/compile/compile.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { buildSite } from '../../../src/publish/build-site.ts'
import { collection, compileMini, frontMatter, point } from '../../support/mini-story.ts'

/** What an author, or who gets at their files, may write wherever text is allowed. */
const HOSTILE = `</script><!--<img src=x onerror=alert(1)>" onload="alert(1)' onclick='alert(1) <svg/onload=alert(1)> \u2028 {constructor} javascript:alert(1)`

/** A story with this in every text that readers get. */
function hostileStory(): Promise<{ result?: CompiledStory; problems: readonly unknown[] }> {
  const text = JSON.stringify(HOSTILE)
  const keys = {
    title: text,
    dek: text,
    note: text,
    byline: `[${text}]`,
    sources: `{ desk: { name: ${text}, kind: report, url: "https://example.org/?a=%22%3E&b=%27x" } }`,
    layers: `{ rivers: { data: rivers.geojson, style: boundary, label: ${text} }, lakes: { data: lakes.geojson, style: region, label: ${text} } }`,
    claims: `{ held: { about: springfield, by: desk, reported: 2025-03-12, status: claimed, says: ${text} } }`,
    updated: '2025-03-14',
    corrections: `[{ when: 2025-03-14, was: ${text}, now: ${text} }]`,
  }
  const inText = HOSTILE.replace(/[\\<>[\]{}&*_`!]/g, '\\$&')
  const view = `\`\`\`view\nuse: wide\nshow: [rivers, lakes]\nwhen: ${text}\nalt: ${text}\nid: constructor\n\`\`\``
  const markdown = `## ${inText}\n\n${view}\n${inText} \`</script><!--\` [${inText}](place:springfield) [held](claim:held) [x](https://example.org/"onload="alert(1))\n`
  const name = HOSTILE.replaceAll('"', '\\"')
  return compileMini(`${frontMatter(keys)}\n${markdown}`, {
    '/stories/mini/places.geojson': collection(point('springfield', 0, 0, name), point('far', 15, 15, name)),
    '/stories/mini/lakes.geojson': collection(
      `{"type":"Feature","id":"<b>","properties":{"name":"${name}"},"geometry":{"type":"Polygon","coordinates":[[[2,2],[3,2],[3,3],[2,3],[2,2]]]}}`,
    ),
  })
}

let parent = ''
let viewer = ''
let story: CompiledStory | undefined

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'dateline-hostile-'))
  viewer = join(parent, 'viewer')
  await mkdir(join(viewer, '.vite'), { recursive: true })
  const file = (name: string): { file: string } => ({ file: `assets/${name}` })
  const manifest = {
    'src/element/define.ts': file('viewer.js'),
    'src/view/styles/page.css': file('page.css'),
    'src/view/styles/shadow.css': file('shadow.css'),
  }
  await writeFile(join(viewer, '.vite', 'manifest.json'), JSON.stringify(manifest))
  const { problems, result } = await hostileStory()
  expect(problems).toEqual([])
  story = result
})
afterAll(() => rm(parent, { recursive: true, force: true }))

function compiled(): CompiledStory {
  if (story === undefined) throw new Error('the story was not compiled')
  return story
}

describe('a story full of markup and scripts', () => {
  test('is text wherever it is published: no element, no attribute and no address but ours', async () => {
    const out = join(parent, 'text')
    await buildSite([compiled()], { out, viewer })
    const files = (await readdir(out, { recursive: true })).filter((name) => /\.(html|svg)$/.test(name))
    expect(files).toEqual(expect.arrayContaining(['index.html', 'mini/index.html', 'mini/maps/constructor.svg']))
    for (const file of files) {
      const markup = await readFile(join(out, file), 'utf8')
      expect(markup).toContain('alert(1)')
      const tags = tagsOf(markup)
      expect(tags.map(({ name }) => name).filter((name) => !ELEMENTS.has(name))).toEqual([])
      const attributes = tags.flatMap((tag) => tag.attributes)
      expect(attributes.map(({ name }) => name).filter((name) => !ATTRIBUTES.test(name))).toEqual([])
      const addresses = attributes.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value)
      expect(addresses.filter((address) => !/^(https?:\/\/|#|(\.\.\/)?[\w-]+[\w./-]*$)/.test(address))).toEqual([])
      const scripts = tags.filter(({ name }) => name === 'script')
      expect(scripts.every(({ attributes: all, content }) => content === '' && all.some(({ name }) => name === 'src'))).toBe(true)
      expect(markup).not.toMatch(/<!--|<!\[CDATA|<\?/)
    }
  })

  test.each([
    ['<p><img src=x onerror=alert(1)>', 'img', 'onerror'],
    ["<a title='>' onclick=x>", 'a', 'onclick'],
    ['<svg/onload=alert(1)>', 'svg', 'onload'],
  ])('would be seen by this test if it were not: %s', (markup, name, attribute) => {
    const tag = tagsOf(markup).find((one) => one.name === name)
    expect(tag?.attributes.map((one) => one.name)).toContain(attribute)
    expect(attribute).not.toMatch(ATTRIBUTES)
  })

  test('comes through whole in the data that the viewer reads', async () => {
    const out = join(parent, 'data')
    await buildSite([compiled()], { out, viewer })
    const read = JSON.parse(await readFile(join(out, 'mini', 'story.json'), 'utf8')) as { title: string }
    expect(read.title).toBe(HOSTILE)
  })
})

describe('the output folder', () => {
  /** All names under the folder that everything of this test is in. */
  const everything = async (): Promise<string[]> => (await readdir(parent, { recursive: true })).sort()

  test('is all that a build writes to', async () => {
    const out = join(parent, 'site')
    const before = await everything()
    await buildSite([compiled()], { out, viewer })
    const added = (await everything()).filter((name) => !before.includes(name))
    expect(added.length).toBeGreaterThan(5)
    expect(added.filter((name) => name !== 'site' && !name.startsWith('site/'))).toEqual([])
  })

  test.each(['../escaped', '..', '/tmp/escaped', 'a/../../escaped'])('is not left for a story called %s', async (slug) => {
    const out = join(parent, 'inside', 'out')
    await buildSite([compiled()], { out, viewer })
    const before = await everything()
    const outside = { ...compiled(), story: { ...compiled().story, slug } }
    await expect(buildSite([outside], { out, viewer })).rejects.toThrow(/outside the output folder/)
    expect(await everything()).toEqual(before)
  })

  test('is not left for a file of a story', async () => {
    const out = join(parent, 'files')
    const before = await everything()
    const outside = { ...compiled(), files: [{ path: join(viewer, '.vite', 'manifest.json'), name: '../../escaped.json' }] }
    await expect(buildSite([outside], { out, viewer })).rejects.toThrow(/outside the output folder/)
    expect(await everything()).toEqual(before)
  })

  test('stays as it was, with nothing half beside it, where a file cannot be copied', async () => {
    const out = join(parent, 'half')
    await buildSite([compiled()], { out, viewer })
    const [names, page] = [await everything(), await readFile(join(out, 'index.html'), 'utf8')]
    const missing = {
      ...compiled(),
      story: { ...compiled().story, title: 'Another' },
      files: [{ path: join(parent, 'none'), name: 'data/none' }],
    }
    await expect(buildSite([missing], { out, viewer })).rejects.toThrow(/ENOENT/)
    expect(await everything()).toEqual(names)
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe(page)
  })
})

describe('files on disk', () => {
  test('a symbolic link out of the folder of a story is not followed, be it a file or a folder on the way', async () => {
    const folder = join(parent, 'linked')
    await mkdir(join(folder, 'inner'), { recursive: true })
    await writeFile(join(parent, 'secret.geojson'), collection(point('secret', 0, 0, 'Secret')))
    await symlink(join(parent, 'secret.geojson'), join(folder, 'link.geojson'))
    await symlink(parent, join(folder, 'up'))
    await symlink('../../linked/inner', join(folder, 'inner', 'round'))
    for (const places of ['link.geojson', 'up/secret.geojson', 'inner/round/../../../secret.geojson']) {
      await writeFile(join(folder, 'story.md'), `${frontMatter({ places, layers: undefined, claims: undefined })}\nText.\n`)
      const { problems, result } = await compile(join(folder, 'story.md'), nodeEffects)
      expect(problems.map(({ code }) => code)).toContain('path-outside')
      expect(result).toBeUndefined()
    }
  })

  test('a folder, a device and a pipe in the place of a file cannot be read, and nothing waits for them', async () => {
    const folder = join(parent, 'odd')
    await mkdir(join(folder, 'places.geojson'), { recursive: true })
    await symlink('/dev/zero', join(folder, 'zero.geojson'))
    execFileSync('mkfifo', [join(folder, 'pipe.geojson')])
    for (const places of ['places.geojson', 'zero.geojson', 'pipe.geojson']) {
      await writeFile(join(folder, 'story.md'), `${frontMatter({ places, layers: undefined, claims: undefined })}\nText.\n`)
      const { problems } = await compile(join(folder, 'story.md'), nodeEffects)
      expect(problems.map(({ code }) => code).filter((code) => code === 'file-missing' || code === 'path-outside')).toHaveLength(1)
    }
    expect(await nodeEffects.readFile('/dev/zero', 10)).toBeUndefined()
  })
})

interface Tag {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  /** Text up to the next tag. */
  readonly content: string
}

/** The opening tags of markup, as a browser reads it: quotation marks hold an attribute together, nothing else does. */
function tagsOf(markup: string): Tag[] {
  return [...markup.matchAll(/<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>([^<]*)/gi)].map(([, name = '', rest = '', content = '']) => ({
    name: name.toLowerCase(),
    attributes: [...rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)].map(
      ([, attribute = '', double, single, bare]) => ({ name: attribute.toLowerCase(), value: double ?? single ?? bare ?? '' }),
    ),
    content,
  }))
}

const ELEMENTS: ReadonlySet<string> = new Set(
  `html head meta title link script body main header footer article section h1 h2 p b time ul ol li a span em strong code figure figcaption img div details
  summary template dateline-story slot nav button svg g rect path circle text tspan defs style desc use pattern clippath line cite dl dt dd small view table thead tbody tr th td sup del ins`.split(
    /\s+/,
  ),
)

/** No handler (`on...`), no `style`, no `srcdoc`. */
const ATTRIBUTES = /^(?!on|style$|srcdoc$|formaction$|xlink:)[a-z][a-z-]*[0-9]?$/
