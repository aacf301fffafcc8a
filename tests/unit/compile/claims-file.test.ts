import { describe, expect, test } from 'vitest'
import { compileMini, frontMatter } from '../../support/mini-story.ts'

const FILE = '/stories/mini/claims.yaml'
const TEXT = '\n```view\nuse: wide\nshow: [rivers, lakes]\n```\nThey [hold it](claim:held) and they [left](claim:left).\n'
const LEFT = 'left: { about: shelbyville, by: desk, reported: 2025-03-11, status: assessed, says: They left }\n'
const HELD = '{ held: { about: springfield, by: desk, reported: 2025-03-12, status: claimed, says: It is held } }'

const compileWith = (claims: string | undefined, inFront: string | null = HELD): ReturnType<typeof compileMini> =>
  compileMini(`${frontMatter({ claims: inFront ?? undefined })}${TEXT}`, claims === undefined ? {} : { [FILE]: claims })

describe('claims.yaml beside a story', () => {
  test('adds its claims to those of the front matter, after them', async () => {
    const { problems, result } = await compileWith(LEFT)
    expect(problems).toEqual([])
    expect(result?.story.claims.map(({ id, about, status }) => [id, about, status])).toEqual([
      ['held', 'springfield', 'claimed'],
      ['left', 'shelbyville', 'assessed'],
    ])
    expect(result?.meta.claims[1]).toMatchObject({ by: 'The desk', reported: '2025-03-11', says: 'They left' })
  })

  test('may hold all of them', async () => {
    const { problems, result } = await compileWith(`held:${HELD.slice(7, -2)}\n${LEFT}`, null)
    expect(problems).toEqual([])
    expect(result?.story.claims).toHaveLength(2)
  })

  test('is nothing where there is none', async () => {
    expect((await compileWith(undefined)).problems.map(({ code }) => code)).toEqual(['unknown-claim'])
  })

  test('may be empty, or nothing but comments', async () => {
    for (const empty of ['', '# to come\n']) {
      expect((await compileWith(empty)).problems.map(({ code }) => code)).toEqual(['unknown-claim'])
    }
  })

  test.each<[string, string, number, number]>([
    ['left:\n  about: shelbyville\n  by: desk\n  status: maybe\n  reported: 2025-03-11\n  says: x\n', 'unknown-value', 4, 11],
    ['left:\n  about: shelbyvile\n  by: desk\n  status: claimed\n  reported: 2025-03-11\n  says: x\n', 'unknown-place', 2, 10],
    ['left:\n  about: shelbyville\n  by: dsk\n  status: claimed\n  reported: 2025-03-11\n  says: x\n', 'unknown-source', 3, 7],
    ['left:\n  about: shelbyville\n  by: desk\n  reported: 2025-03-11\n  says: x\n', 'claim-incomplete', 1, 1],
    ['left:\n  about: shelbyville\n  by: desk\n  status: claimed\n  says: x\n', 'claim-incomplete', 1, 1],
    ['left:\n  about: shelbyville\n  status: claimed\n  reported: 2025-03-11\n  says: x\n', 'claim-incomplete', 1, 1],
    ['left:\n  about: shelbyville\n  by: desk\n  status: claimed\n  reported: 2025-03-11T09:00\n  says: x\n', 'time-without-zone', 5, 13],
    [
      'left:\n  about: shelbyville\n  by: desk\n  status: claimed\n  reported: 2025-03-11\n  says: x\n  withdrawn: 2025-03-10\n',
      'claim-withdrawn-early',
      7,
      14,
    ],
    [`${LEFT}held:${HELD.slice(7, -2)}\n`, 'duplicate-id', 2, 1],
    [`${LEFT}Held: {}\n`, 'bad-id', 2, 1],
    [`${LEFT}__proto__: {}\n`, 'reserved-name', 2, 1],
    [`${LEFT}constructor: {}\n`, 'reserved-name', 2, 1],
    [`- ${LEFT}`, 'wrong-type', 1, 1],
    ['left: "no end\n', 'yaml-syntax', 2, 1],
    ['left: &a [*a]\n', 'yaml-alias', 1, 11],
    ['left: { says: !!js/function "x" }\n', 'yaml-tag', 1, 15],
  ])('%j is told of in the file: %s', async (claims, code, line, column) => {
    const { problems } = await compileWith(claims)
    expect(problems.map((problem) => [problem.file, problem.code, problem.line, problem.column])).toContainEqual([FILE, code, line, column])
  })

  test.each([
    ['with its claims below it', `claims:\n  ${LEFT}`],
    ['with its claims beside it', `claims:\n${LEFT}`],
    ['with some of each', `claims:\n  ${LEFT}more: { about: springfield }\n`],
  ])('with the line “claims:”, as front matter has it, %s, has one error, and its cure', async (_, claims) => {
    const { problems } = await compileWith(claims)
    expect(problems).toMatchObject([
      { file: FILE, line: 1, column: 1, code: 'unknown-key', cure: expect.stringMatching(/^Take the line out, and the spaces/) },
    ])
  })

  test('with that line goes on to tell of mistakes in its claims, where they stand', async () => {
    const { problems } = await compileWith(`claims:\n  ${LEFT.replace('shelbyville', 'shelbyvile')}`)
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['unknown-key', 1, 1],
      ['unknown-place', 2, 18],
    ])
  })

  test('may hold a claim that is called claims', async () => {
    const { problems } = await compileWith(`${LEFT}${LEFT.replace('left:', 'claims:')}`)
    expect(problems).toEqual([])
  })

  test('that cannot be read leaves no name unknown', async () => {
    for (const claims of ['left: "no end\n', `left: ${'['.repeat(2_000)}`, '\0']) {
      const { problems } = await compileWith(claims)
      expect(problems.map(({ file }) => file)).toEqual([FILE])
    }
  })

  test('over a megabyte it is not read', async () => {
    const { problems } = await compileWith(`# ${'x'.repeat(1_000_000)}`)
    expect(problems[0]).toMatchObject({ file: FILE, code: 'file-too-big' })
  })

  test('as a symbolic link out of the folder it is not read', async () => {
    const { problems } = await compileMini(`${frontMatter()}${TEXT}`, { [FILE]: { link: '/etc/claims.yaml' }, '/etc/claims.yaml': LEFT })
    expect(problems.map(({ code }) => code)).toContain('path-outside')
  })
})
