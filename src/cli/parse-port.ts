import { UsageError } from './command.ts'

/** The port that an option names; 0 is any that is free. Throws a UsageError for what is none. */
export function parsePort(value: string | undefined, otherwise: number): number {
  const port = Number(value ?? otherwise)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`the port '${value}' is not a number from 0 to 65535.`)
  return port
}
