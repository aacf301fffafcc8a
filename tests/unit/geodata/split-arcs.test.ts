import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { splitArcs } from '../../../geodata/derive/split-arcs.ts'
import { base, users } from './derived.ts'

describe('splitting arcs', () => {
  /** The longest arc that two countries share, and one that no two do. */
  const [border = -1] = longest((sides) => sides === 2)
  const [coast = -1] = longest((sides) => sides === 1)
  const [length, coastLength] = [base.arcs[border]?.length ?? 0, base.arcs[coast]?.length ?? 0]
  const at = new Map([
    [border, [10, 11, length - 2]],
    [coast, [Math.floor(coastLength / 2)]],
  ])
  const { topology, parts } = splitArcs(base, at)

  test('changes nothing that is drawn', () => {
    for (const name of ['countries', 'oblasts', 'border']) expect(drawn(topology, name)).toEqual(drawn(base, name))
  })

  test('leaves parts that begin where the one before ends, with the vertices asked for at their ends', () => {
    expect(parts.get(border)).toEqual([border, base.arcs.length, base.arcs.length + 1, base.arcs.length + 2])
    expect(parts.get(border)?.map((part) => topology.arcs[part]?.length)).toEqual([11, 2, length - 12, 2])
    expect(topology.arcs.length).toBe(base.arcs.length + 4)
  })

  test('keeps both sides of a border on the same arcs', () => {
    const sides = users(topology, 'countries')
    for (const part of parts.get(border) ?? []) expect(sides.get(part)).toHaveLength(2)
  })

  test('at the ends of an arc changes nothing', () => {
    expect(splitArcs(base, new Map([[border, [0, length - 1]]])).topology).toEqual(base)
  })
})

function longest(isIt: (sides: number) => boolean): number[] {
  return [...users(base, 'countries')]
    .filter(([, sides]) => isIt(sides.length))
    .map(([arc]) => arc)
    .sort((a, b) => (base.arcs[b]?.length ?? 0) - (base.arcs[a]?.length ?? 0))
}

function drawn(topology: Topology, name: string) {
  return feature(topology, topology.objects[name] as GeometryCollection)
}
