/** A subcommand of `dateline`, in a file of its own. */
export interface Command {
  /** The whole help of the command, as `dateline help <command>` prints it. Begins with a line `Usage: ...`. */
  readonly help: string
  /**
   * @param args what stands behind the command's name
   * @returns the exit code: 0 fine, 1 problems
   * @throws a UsageError where the command was not called as its help says
   */
  run(args: readonly string[], terminal: Terminal): Promise<number>
}

/** Where a command prints. */
export interface Terminal {
  /** Results. A line end is added. */
  out(text: string): void
  /** What is said about the work. A line end is added. */
  err(text: string): void
  /** How far long work has come, on one line that the next one replaces; '' takes it away. Nothing where nobody looks on. */
  progress(text: string): void
  /** Whether colours may stand in what is printed. */
  readonly colors: { readonly out: boolean; readonly err: boolean }
}

/** The command was called in a way that its help does not have. Ends with exit code 2. */
export class UsageError extends Error {}
