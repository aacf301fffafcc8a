import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>>

/** `parseArgs` of Node with paths allowed; what it throws becomes a UsageError that points to the help of the command. */
export function parseCommand<T extends Options>(command: string, args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [what] = message.split(/\.?\n|\. /)
    const [dashed] = /--[\w-]+=-XYZ/.exec(message) ?? []
    const cure = dashed === undefined ? '' : ` A value that begins with a dash is written ${dashed}.`
    throw new UsageError(`${what}.${cure} 'dateline help ${command}' names the options.`)
  }
}
