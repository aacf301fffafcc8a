import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { polygonsOf } from '../../src/compile/cut/specks.ts'
import { featureCollection } from './feature-collection.ts'
import { runMapshaper } from './mapshaper.ts'
import { linesBetween, naturalEarthOblasts, type Oblast } from './natural-earth.ts'
import { type Node, nodeLines } from './node-lines.ts'
import { containment } from './point-in-polygon.ts'
import type { Country } from './world.ts'

/** A face of the mosaic: a country, or a part of a region of one. */
export interface Face extends Country {
  /** ISO 3166-2 of the region, or empty. */
  readonly oblast: string
}

/**
 * Divides Ukraine and Russia into their regions. Only the lines between regions are Natural Earth's: they are cut or continued to
 * the outline of the country, which stays as it is but for the points where they meet it. So the outer edge of a region and the
 * border are one line, and no sliver can arise between two sources.
 */
export async function withOblasts(countries: readonly Feature<Geometry, Country>[]): Promise<Feature<Geometry, Face>[]> {
  const mosaic = topology({ countries: featureCollection(countries) })
  const oblasts = naturalEarthOblasts()
  const divided = ['UKR', 'RUS']
  const inner = new Map<string, Position[][]>()
  const nodes: Node[] = []
  for (const A3 of divided) {
    const numbers = arcNumbers(mosaic, A3)
    const boundary = numbers.map((arc) => mosaic.arcs[arc] ?? [])
    const shape = countries.find(({ properties }) => properties.A3 === A3)?.geometry as Polygon | MultiPolygon
    const cut = nodeLines(await linesBetween(oblasts, A3), boundary, containment(shape))
    inner.set(A3, cut.pieces)
    nodes.push(...cut.nodes.map((node) => ({ ...node, line: numbers[node.line] ?? -1 })))
  }
  const noded: Topology = { ...mosaic, arcs: withNodes(mosaic.arcs, nodes) }
  const decoded = feature<Country>(noded, noded.objects['countries'] as GeometryCollection<Country>).features
  const others = decoded.filter(({ properties }) => !divided.includes(properties.A3))
  const faces: Feature<Geometry, Face>[] = others.map((country) => ({ ...country, properties: { ...country.properties, oblast: '' } }))
  for (const A3 of divided) {
    const outline = arcNumbers(noded, A3).map((arc) => noded.arcs[arc] ?? [])
    const own = oblasts.filter(({ properties }) => properties.country === A3)
    const shape = decoded.find(({ properties }) => properties.A3 === A3)
    faces.push(...(await divide(A3, [...outline, ...(inner.get(A3) ?? [])], shape?.geometry as Polygon | MultiPolygon, own)))
  }
  return faces
}

function arcNumbers(mosaic: Topology, A3: string): number[] {
  const { geometries } = mosaic.objects['countries'] as GeometryCollection<Country>
  const country = geometries.filter((geometry) => (geometry.properties as Country | undefined)?.A3 === A3).flatMap(polygonsOf)
  return [...new Set(country.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))]
}

function withNodes(arcs: readonly Position[][], nodes: readonly Node[]): Position[][] {
  const result = arcs.map((arc) => arc)
  for (const line of new Set(nodes.map((node) => node.line))) {
    const added = nodes
      .filter((node) => node.line === line && node.share > 0 && node.share < 1)
      .sort((a, b) => b.index - a.index || b.share - a.share)
    const points = [...(arcs[line] ?? [])]
    for (const { index, point } of added) points.splice(index + 1, 0, point)
    result[line] = points
  }
  return result
}

/** The faces that the lines make, each with the region that holds it, or the nearest one. */
async function divide(
  A3: string,
  lines: readonly Position[][],
  shape: Polygon | MultiPolygon,
  oblasts: readonly Feature<Polygon | MultiPolygon, Oblast>[],
): Promise<Feature<Geometry, Face>[]> {
  const faces = await runMapshaper<{ x: number; y: number }>(`-i lines.json -polygons -each "x=this.innerX, y=this.innerY" -o out.json`, {
    lines: lines.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } })),
  })
  const inCountry = containment(shape)
  const shapes = oblasts.map(({ properties, geometry }) => ({
    id: properties.id,
    holds: containment(geometry),
    points: outlinePoints(geometry),
  }))
  return faces
    .filter(({ properties: { x, y } }) => inCountry([x, y]))
    .map(({ geometry, properties: { x, y } }) => {
      const holder = shapes.find(({ holds }) => holds([x, y])) ?? nearest(shapes, x, y)
      return { type: 'Feature', geometry, properties: { A3, oblast: holder?.id ?? '' } }
    })
}

function outlinePoints(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat(1) : geometry.coordinates.flat(2)
}

function nearest<Shape extends { points: Position[] }>(shapes: readonly Shape[], x: number, y: number): Shape | undefined {
  const shrink = Math.cos((y * Math.PI) / 180)
  let best: Shape | undefined
  let least = Infinity
  for (const shape of shapes) {
    for (const [px = Number.NaN, py = Number.NaN] of shape.points) {
      const square = ((px - x) * shrink) ** 2 + (py - y) ** 2
      if (square < least) {
        least = square
        best = shape
      }
    }
  }
  return best
}
