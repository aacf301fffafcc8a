import { UsageError } from './command.ts'

/**
 * The address that a site will stand at, with a slash at its end.
 *
 * @throws a UsageError where it is not an absolute web address, or says more than where the site stands
 */
export function parseBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    throw new UsageError(`--base takes the whole address that the site will stand at, such as https://example.org/maps/, not '${text}'.`)
  }
  const more = [
    ...(url.username !== '' || url.password !== '' ? ['a user name or password'] : []),
    ...(url.search !== '' || text.includes('?') ? ['a query (?...)'] : []),
    ...(url.hash !== '' || text.includes('#') ? ['a place in a page (#...)'] : []),
  ]
  if (more.length > 0) throw new UsageError(`--base takes the address of a folder: take ${more.join(' and ')} out of it.`)
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
