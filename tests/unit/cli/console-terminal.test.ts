import { describe, expect, test } from 'vitest'
import { consoleTerminal, type Stream } from '../../../src/cli/console-terminal.ts'
import { wantsColor } from '../../../src/cli/wants-color.ts'

const CLEAR = '\r\u001b[2K'

/** The streams of a process, and what was written to both of them in turn. */
function streams(tty: { out?: boolean; err?: boolean; columns?: number }, env: Record<string, string> = {}) {
  const written: string[] = []
  const listeners: ((error: Error & { code?: string }) => void)[] = []
  const stream = (isTTY = false): Stream => ({
    isTTY,
    ...(tty.columns !== undefined && { columns: tty.columns }),
    write: (text) => written.push(text),
    on: (_, listener) => listeners.push(listener),
  })
  const terminal = consoleTerminal({ stdout: stream(tty.out), stderr: stream(tty.err), env })
  const fail = (error: Error & { code?: string }): void => {
    for (const listener of listeners) listener(error)
  }
  return { terminal, written, fail }
}

describe('colours', () => {
  test.each([
    ['on a terminal', true, {}, true],
    ['in a pipe', false, {}, false],
    ['on a terminal that has none', true, { TERM: 'dumb' }, false],
    ['where NO_COLOR asks for none', true, { NO_COLOR: '1' }, false],
    ['where NO_COLOR is there and empty', true, { NO_COLOR: '' }, true],
    ['in a pipe where FORCE_COLOR asks for them', false, { FORCE_COLOR: '1' }, true],
    ['where FORCE_COLOR asks for none', true, { FORCE_COLOR: '0' }, false],
    ['where both are set: FORCE_COLOR decides', false, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  ])('%s', (_, isTty, env, wanted) => expect(wantsColor(isTty, env)).toBe(wanted))

  test('each stream is asked by itself', () => {
    expect(streams({ out: false, err: true }).terminal.colors).toEqual({ out: false, err: true })
    expect(streams({ out: true, err: false }).terminal.colors).toEqual({ out: true, err: false })
  })
})

describe('progress', () => {
  test('is one line that is rewritten, and gone before anything else is printed', () => {
    const { terminal, written } = streams({ out: true, err: true })
    terminal.progress('1 of 2')
    terminal.progress('2 of 2')
    terminal.out('result')
    terminal.err('note')
    expect(written).toEqual([`${CLEAR}1 of 2`, `${CLEAR}2 of 2`, CLEAR, 'result\n', 'note\n'])
  })

  test('is plain text, whatever a file is called', () => {
    const { terminal, written } = streams({ err: true })
    terminal.progress('a\u0007b\u202ec/story.md')
    expect(written).toEqual([`${CLEAR}a\uFFFDb\uFFFDc/story.md`])
  })

  test('never runs on to a second line', () => {
    const { terminal, written } = streams({ err: true, columns: 20 })
    terminal.progress('Reading 1 of 2: a-very-long-name/story.md')
    expect(written).toEqual([`${CLEAR}Reading 1 of 2: ...`.slice(0, CLEAR.length + 19)])
  })

  test.each([
    ['in a pipe', { out: true, err: false }, {}],
    ['on a terminal that cannot rewrite a line', { out: true, err: true }, { TERM: 'dumb' }],
  ])('is not shown %s', (_, tty, env) => {
    const { terminal, written } = streams(tty, env)
    terminal.progress('1 of 2')
    terminal.err('note')
    expect(written).toEqual(['note\n'])
  })
})

describe('a stream', () => {
  test('that nobody reads any more is no mistake', () => {
    expect(() => streams({}).fail(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).not.toThrow()
  })

  test('that fails otherwise says so', () => {
    expect(() => streams({}).fail(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))).toThrow('no space left')
  })
})
