import type { Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { rawOf, startOf } from '../markdown/parse-markdown.ts'
import { unknownName } from '../problems/nearest.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import type { World } from '../views/world.ts'
import { areaOf } from './area.ts'
import { bearingBetween, distanceBetween } from './distance.ts'
import { type Operand, readOperand } from './operand.ts'
import { printArea, printBearing, printDistance, type Units } from './print.ts'

/** How numbers are printed. */
export interface PrintStyle {
  readonly lang: string
  readonly units: Units
}

/**
 * Puts the results of `{{ distance a b }}`, `{{ area a }}` and `{{ bearing a b }}` in their place, in the tree. Tells of those that cannot be
 * computed and leaves them as they are. Inline code is left alone.
 */
export function printFacts(text: Root, source: Source, world: World, style: PrintStyle, tell: Tell): void {
  const known = new Map<string, string | undefined>()
  visit(text, 'text', (node) => {
    if (!node.value.includes('{{')) return
    const places = expressionPlaces(node, source)
    let index = 0
    node.value = node.value.replace(/\{\{([^{}]*)(\}\})?/g, (whole, inner: string, end: string | undefined) => {
      const place = places[index++] ?? (() => source.at(startOf(node)))
      const at = place()
      if (end === undefined) {
        tell('fact-syntax', at, 'an expression without }}')
        return whole
      }
      const words = inner.trim().split(/\s+/)
      const key = words.join(' ')
      // What went wrong once is told again, at its own place.
      const printed = known.get(key) ?? evaluate(words, world, style, place, tell)
      known.set(key, printed)
      return printed ?? whole
    })
  })
}

const ARITY = { distance: 2, area: 1, bearing: 2 } as const

/** Where an expression stands, or a word in it, by its number. */
type Place = (word?: number) => Location

function evaluate([name = '', ...words]: readonly string[], world: World, style: PrintStyle, place: Place, tell: Tell): string | undefined {
  const at = place()
  if (!Object.hasOwn(ARITY, name)) {
    tell('fact-syntax', at, name === '' ? 'an empty expression' : unknownName('calculation', name, Object.keys(ARITY)))
    return undefined
  }
  const arity = ARITY[name as keyof typeof ARITY]
  if (words.length !== arity) {
    tell('fact-syntax', at, `'${name}' with ${words.length} names, where it takes ${arity}`)
    return undefined
  }
  const operands = words.map((word, i) => readOperand(word, world, place(i + 1), tell))
  const [a, b = a] = operands
  if (a === undefined || b === undefined || operands.includes(undefined)) return undefined
  const printed = compute(name as keyof typeof ARITY, a, b, style)
  if (printed === undefined) tell('fact-operand', at, `the ${name} of ${words.join(' and ')} cannot be computed`)
  return printed
}

function compute(name: keyof typeof ARITY, a: Operand, b: Operand, { lang, units }: PrintStyle): string | undefined {
  if (name === 'area') {
    const area = areaOf(a)
    return area === undefined ? undefined : printArea(area, lang, units)
  }
  if (name === 'distance') {
    const distance = distanceBetween(a, b)
    return distance === undefined ? undefined : printDistance(distance, lang, units)
  }
  const bearing = bearingBetween(a, b)
  return bearing === undefined ? undefined : printBearing(bearing, lang)
}

/** Where each expression of a text stands in the file. */
function expressionPlaces(node: Text, source: Source): Place[] {
  return [...rawOf(node, source).matchAll(/\{\{([^{}]*)/g)].map(({ index, 1: inner = '' }) => {
    const words = [...inner.matchAll(/\S+/g)]
    const start = startOf(node) + index
    return (word) => {
      const found = word === undefined ? undefined : words[word]
      return source.at(found === undefined ? start : start + 2 + found.index)
    }
  })
}
