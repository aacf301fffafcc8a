/**
 * Whether colours may stand in what goes to a stream: on a terminal that can show them, unless `NO_COLOR` (no-color.org) asks for none.
 * `FORCE_COLOR` decides alone where it is set, as Node has it.
 */
export function wantsColor(isTty: boolean, env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = env
  if (force !== undefined) return force !== '0' && force !== 'false'
  if (none !== undefined && none !== '') return false
  return isTty && terminal !== 'dumb'
}
