import type { Terminal } from '../../src/cli/command.ts'

/** A terminal that remembers what was printed. */
export interface RecordingTerminal extends Terminal {
  readonly printed: { out: string; err: string; progress: string[] }
}

export function recordingTerminal(colors: Terminal['colors'] = { out: false, err: false }): RecordingTerminal {
  const printed = { out: '', err: '', progress: [] as string[] }
  return {
    printed,
    colors,
    out(text) {
      printed.out += `${text}\n`
    },
    err(text) {
      printed.err += `${text}\n`
    },
    progress(text) {
      printed.progress.push(text)
    },
  }
}
