/** Is aborted when the process is asked to end (Ctrl-C), or nobody reads any more what it prints. Asked a second time, the process ends at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.stdout.once('error', stop)
  return controller.signal
}
