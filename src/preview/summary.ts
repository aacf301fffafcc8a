/** "2 errors, 1 warning": those that there are; "No problems" without any. */
export function summary({
  errors,
  warnings,
  notes,
}: {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}): string {
  const parts = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning'), notes > 0 && count(notes, 'note')]
  return parts.filter((part) => part !== false).join(', ') || 'No problems'
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}
