import { describe, expect, test } from 'vitest'
import { measureImage } from '../../../src/compile/images/measure-image.ts'
import { LIMITS } from '../../../src/story/limits.ts'
import { compileMini, frontMatter, SHOWN } from '../../support/mini-story.ts'
import { gif, jpeg, png } from '../../support/pictures.ts'

const FOLDER = '/stories/mini/'

const compileWith = (text: string, files: Readonly<Record<string, Uint8Array>>): ReturnType<typeof compileMini> =>
  compileMini(
    `${frontMatter()}\n${SHOWN}\n${text}\n`,
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${FOLDER}${name}`, bytes])),
  )

describe('a picture in the text', () => {
  test('becomes a figure with its size, its words and its caption, and its file is published', async () => {
    const { problems, result } = await compileWith('![Boats at rest](The%20Port.PNG "In 2025")', { 'The Port.PNG': png(640, 480) })
    expect(problems).toEqual([])
    const figure = result?.article.chapters[0]?.steps[0]?.content.children.at(-1)
    expect(figure).toMatchObject({
      tagName: 'figure',
      children: [
        { tagName: 'img', properties: { src: 'images/the-port.png', alt: 'Boats at rest', width: 640, height: 480, loading: 'lazy' } },
        { tagName: 'figcaption', children: [{ value: 'In 2025' }] },
      ],
    })
    expect(result?.files).toEqual([{ path: `${FOLDER}The Port.PNG`, name: 'images/the-port.png' }])
  })

  test('joins the step that it stands in, in lists and quotations, too', async () => {
    const { problems, result } = await compileWith('![A](a.gif)\n\n> ![B](a.gif)\n\n- ![C](a.gif)\n\n![D](a.gif)\n![E](a.gif)', {
      'a.gif': gif(2, 1),
    })
    expect(problems).toEqual([])
    expect(result?.story.steps).toHaveLength(1)
    expect([...JSON.stringify(result?.article).matchAll(/"alt":"(.)"/g)].map(([, alt]) => alt)).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(result?.files).toHaveLength(1)
  })

  test('may be named by reference', async () => {
    const { problems, result } = await compileWith('![A][boats]\n\n[boats]: a.gif "Boats"', { 'a.gif': gif(2, 1) })
    expect(problems).toEqual([])
    expect(JSON.stringify(result?.article)).toContain('"value":"Boats"')
  })

  test('two files of one name are published under two', async () => {
    const { result } = await compileWith('![A](a/x.gif)\n\n![B](b/x.gif)', { 'a/x.gif': gif(2, 1), 'b/x.gif': gif(3, 1) })
    expect(result?.files.map(({ name }) => name)).toEqual(['images/x.gif', 'images/x-2.gif'])
    expect(JSON.stringify(result?.article)).toMatch(/images\/x\.gif.*images\/x-2\.gif/)
  })

  test.each<[string, Uint8Array | undefined, string, RegExp]>([
    ['![A](a.gif)', undefined, 'file-missing', /'a\.gif'/],
    ['![](a.gif)', gif(1, 1), 'image-without-alt', /'a\.gif'/],
    ['![ ](a.gif)', gif(1, 1), 'image-without-alt', /'a\.gif'/],
    ['Look ![A](a.gif) here.', gif(1, 1), 'image-misplaced', /'a\.gif'/],
    ['[![A](a.gif)](https://example.org/)', gif(1, 1), 'image-misplaced', /'a\.gif'/],
    ['![A](a.gif)', png(1, 1), 'image-format', /called \.gif and holds PNG/],
    ['![A](a.gif)', new TextEncoder().encode('<!doctype html>'), 'image-format', /no picture/],
    ['![A](a.gif)', gif(1, 1).slice(0, 7), 'image-format', /no picture/],
    ['![A](a.gif)', new Uint8Array(LIMITS.imageBytes + 1), 'image-too-big', /5,000,000 bytes/],
    ['![A](a.gif)', gif(LIMITS.imagePixels + 1, 1), 'image-too-big', /8001 × 1 pixels/],
  ])('%s is told of where it is wrong (%#)', async (markdown, bytes, code, what) => {
    const { problems, result } = await compileWith(markdown, bytes === undefined ? {} : { 'a.gif': bytes })
    expect(problems.map((problem) => [problem.code, what.test(problem.what), problem.line])).toEqual([[code, true, 22]])
    expect(result).toBeUndefined()
  })

  test.each([
    ['a%23b.png', 'a#b.png'],
    ['a#b.png', 'a#b.png'],
    ['a%3Fb%25c.png', 'a?b%c.png'],
    ['100%.png', '100%.png'],
    ['below%2Fa.png', 'below/a.png'],
  ])('named %s is the file %s', async (address, name) => {
    const { problems, result } = await compileWith(`![A](${address})`, { [name]: png(3, 2) })
    expect(problems).toEqual([])
    expect(result?.files).toEqual([{ path: `${FOLDER}${name}`, name: expect.stringMatching(/^images\/[a-z0-9-]+\.png$/) }])
  })

  test.each([
    '%2fetc%2fpasswd.png',
    '..%2f..%2fetc%2fpasswd.png',
    '%2e%2e/a.png',
    '..%5ca.png',
    'file%3A%2F%2F/a.png',
    'C%3A%5ca.png',
    '%7e/a.png',
  ])('is never one outside the story’s folder: %s', async (address) => {
    const { problems, result } = await compileWith(`![A](${address})`, {})
    expect(problems.map(({ code }) => code)).toEqual(['path-outside'])
    expect(result).toBeUndefined()
  })

  test('exactly at the limits it is fine', async () => {
    const bytes = new Uint8Array(LIMITS.imageBytes)
    bytes.set(gif(LIMITS.imagePixels, LIMITS.imagePixels))
    expect((await compileWith('![A](a.gif)', { 'a.gif': bytes })).problems).toEqual([])
  })

  test('an SVG, which can hold programs, is refused', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
    expect((await compileWith('![A](a.svg)', { 'a.svg': svg })).problems[0]).toMatchObject({ code: 'image-format' })
    expect((await compileWith('![A](a.png)', { 'a.png': svg })).problems[0]).toMatchObject({ code: 'image-format' })
  })
})

test('a photograph that its camera took on its side is measured upright', () => {
  expect(measureImage('a.jpg', jpeg(640, 480, 1))).toEqual({ width: 640, height: 480 })
  expect(measureImage('a.jpeg', jpeg(640, 480, 6))).toEqual({ width: 480, height: 640 })
})
