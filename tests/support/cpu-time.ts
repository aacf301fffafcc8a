/** Runs work and says how many milliseconds of processor time this process spent meanwhile: a busy machine makes it wait, not work, longer. */
export async function cpuTime<T>(work: () => T | Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, milliseconds: (user + system) / 1000 }
}
