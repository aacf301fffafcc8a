import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder } from '../compile/package-folder.ts'
import { nearest } from '../compile/problems/nearest.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { consoleTerminal } from './console-terminal.ts'

/** Every command, in the order of the help. */
const COMMANDS: Readonly<Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>> = {
  new: { summary: 'write a story to begin with', load: async () => (await import('./new.ts')).newStory },
  check: { summary: 'print every problem of the stories', load: async () => (await import('./check.ts')).check },
  build: { summary: 'write the stories as a folder of static files', load: async () => (await import('./build.ts')).build },
  serve: { summary: 'serve a built site on this computer', load: async () => (await import('./serve.ts')).serve },
  preview: { summary: 'show the stories in a browser as you write', load: async () => (await import('./preview.ts')).preview },
}

/**
 * Runs `dateline`.
 *
 * @param args what stands behind `dateline` on the command line
 * @returns the exit code: 0 fine, 1 problems, 2 not called as the help says
 */
export async function main(args: readonly string[], terminal: Terminal = consoleTerminal()): Promise<number> {
  const [name = '', ...rest] = args
  if (name === '--version' || name === '-v') return version(terminal)
  if (name === '' || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    if (name === '') terminal.err(overview())
    else terminal.out(overview())
    return name === '' ? 2 : 0
  }
  const wantsHelp = name === 'help' || rest.includes('--help') || rest.includes('-h')
  const wanted = name === 'help' ? (rest[0] ?? '') : name
  try {
    const command = await find(wanted)
    if (!wantsHelp) return await command.run(rest, terminal)
    terminal.out(command.help)
    return 0
  } catch (error) {
    terminal.progress('')
    if (!(error instanceof UsageError)) return unexpected(error, terminal)
    terminal.err(`dateline: ${error.message}`)
    return 2
  }
}

/** Whatever else was thrown: one line, and all of it for those who look for the cause. */
function unexpected(error: unknown, terminal: Terminal): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const isDebugged = (process.env['DATELINE_DEBUG'] ?? '') !== ''
  if (isDebugged) terminal.err(stack ?? message)
  else terminal.err(`dateline: ${message.split('\n')[0]} (DATELINE_DEBUG=1 prints where in Dateline this was.)`)
  return 1
}

async function find(name: string): Promise<Command> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (entry === undefined) {
    const near = nearest(name, Object.keys(COMMANDS))
    throw new UsageError(
      `unknown command '${name}'${near === undefined ? ". 'dateline help' names them all." : `: did you mean '${near}'?`}`,
    )
  }
  return entry.load()
}

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: dateline <command> [options]

News stories told on a map.

Commands:
${lines.join('\n')}

'dateline help <command>' tells more about one.`
}

async function version(terminal: Terminal): Promise<number> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder(), 'package.json'), 'utf8'))
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  terminal.out(isManifest ? String(manifest.version) : 'unknown')
  return 0
}
