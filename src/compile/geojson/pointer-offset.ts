/**
 * Offset (UTF-16 code units) of the value that a path of keys and indices leads to in a valid JSON text; of the nearest value above it
 * where there is none. Reads the text up to there without building anything.
 */
export function pointerOffset(json: string, path: readonly (string | number)[]): number {
  let at = skipSpace(json, 0)
  for (const part of path) {
    const next = child(json, at, part)
    if (next === undefined) return at
    at = next
  }
  return at
}

/** RFC 6901. */
export function printPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

function child(json: string, from: number, part: string | number): number | undefined {
  const isObject = json[from] === '{'
  if (!isObject && json[from] !== '[') return undefined
  let found: number | undefined
  let at = skipSpace(json, from + 1)
  for (let index = 0; at < json.length && json[at] !== '}' && json[at] !== ']'; index++) {
    const start = at
    if (isObject) at = skipSpace(json, skipSpace(json, endOfString(json, at)) + 1)
    const isHit = isObject ? JSON.parse(json.slice(start, endOfString(json, start))) === part : index === part
    if (isHit) {
      found = at // of keys that stand twice, the last counts, as in JSON.parse
      if (!isObject) return found
    }
    at = skipSpace(json, endOfValue(json, at))
    if (json[at] === ',') at = skipSpace(json, at + 1)
  }
  return found
}

function skipSpace(json: string, from: number): number {
  let at = from
  while (at < json.length && ' \t\n\r'.includes(json[at] ?? '')) at++
  return at
}

function endOfString(json: string, from: number): number {
  let at = from + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}

function endOfValue(json: string, from: number): number {
  let depth = 0
  let at = from
  do {
    const character = json[at]
    if (character === '"') at = endOfString(json, at)
    else if (character === '{' || character === '[') {
      depth++
      at++
    } else if (character === '}' || character === ']') {
      depth--
      at++
    } else if (depth > 0) at++
    else while (at < json.length && !',]} \t\n\r'.includes(json[at] ?? '')) at++
  } while (depth > 0 && at < json.length)
  return at
}
