import { type Command, UsageError } from './command.ts'
import { interruption } from './interruption.ts'
import { parseCommand } from './parse-args.ts'
import { parsePort } from './parse-port.ts'
import { EDITORS, type Editor } from './preview/editor-link.ts'
import { startPreview } from './preview/start-preview.ts'

const HELP = `Usage: dateline preview [path...] [--port N] [--host NAME] [--editor NAME]

Shows the stories in a browser as you write: as a desktop and as a phone would show them, with every problem, and a map to pick views
on. The page follows your files. A path is a story file, or a folder that is searched for files called story.md; without one, the
folder you are in. Ends with Ctrl-C.

Options:
  --port N       the port (default: 4174)
  --host NAME    the address to listen at (default: localhost, so that no other computer can see it)
  --editor NAME  the editor that links to a line open: vscode, idea, sublime or none (default: vscode)

Exit code: 0 shown until Ctrl-C, 1 where the port cannot be had, 2 not called as above.`

export const preview: Command = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseCommand('preview', args, {
      port: { type: 'string' },
      host: { type: 'string' },
      editor: { type: 'string' },
    })
    const port = parsePort(values.port, 4174)
    const editor = editorNamed(values.editor ?? 'vscode')
    const options = { paths: positionals.length === 0 ? ['.'] : positionals, host: values.host ?? 'localhost', port, editor }
    const failed = (error: unknown): void =>
      terminal.err(`dateline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    try {
      const { url, close } = await startPreview({ ...options, failed })
      terminal.out(`Preview at ${url}`)
      await aborted(interruption())
      await close()
      return 0
    } catch (error) {
      if (error instanceof UsageError) throw error
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      const cure = isTaken ? '. Choose another port with --port.' : ''
      terminal.err(`dateline: cannot start the preview: ${error instanceof Error ? error.message : String(error)}${cure}`)
      return 1
    }
  },
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

function editorNamed(name: string): Editor {
  const found = EDITORS.find((editor) => editor === name)
  if (found === undefined) throw new UsageError(`the editor '${name}' is not one of ${EDITORS.join(', ')}.`)
  return found
}
