import type { FeatureCollection, Position } from 'geojson'
import type { GeometryCollection } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { base, border, holds, json, metres, metresToLine, oblasts, places, polygons, regions, users, y } from './derived.ts'

describe('the Russia-Ukraine border', () => {
  const line = border.flatMap(({ geometry }) => geometry.coordinates)

  test('is the very line that a Russian and a Ukrainian region share, all of it and nothing else', () => {
    const drawn = (base.objects['border'] as GeometryCollection).geometries.flatMap((geometry) =>
      geometry.type === 'LineString' ? geometry.arcs : [],
    )
    const shared = [...users(base, 'countries')]
      .filter(
        ([, ids]) =>
          ids
            .map((id) => id.slice(1))
            .sort()
            .join() === 'RU,UA',
      )
      .map(([arc]) => arc)
    expect(drawn.map((arc) => (arc < 0 ? ~arc : arc)).sort()).toEqual(shared.sort())
    const byOblast = users(base, 'oblasts')
    for (const arc of shared)
      expect(
        byOblast
          .get(arc)
          ?.map((id) => id.slice(1, 3))
          .sort(),
      ).toEqual(['RU', 'UA'])
  })

  test('runs without a gap from Belarus to the Sea of Azov', () => {
    expect(border.map(({ id }) => id)).toEqual(['west', 'kursk-sumy', 'east'])
    for (const [i, { geometry }] of border.slice(1).entries())
      expect(geometry.coordinates[0]).toEqual(border[i]?.geometry.coordinates.at(-1))
    expect(metres(line[0] ?? [], [31.783, 52.108])).toBeLessThan(2_000) // the Three Sisters monument, by OpenStreetMap
    expect(y(line.at(-1))).toBeGreaterThan(47.05)
    expect(y(line.at(-1))).toBeLessThan(47.2)
  })

  test('lies within 50 m of where geo-tz changes from Kyiv to Moscow time', () => {
    const { points } = json<{ points: Position[] }>('tests/fixtures/border-points-geo-tz.json')
    expect(points.length).toBeGreaterThan(40)
    for (const point of points) expect(metresToLine(point, line), `at ${point}`).toBeLessThan(50)
  })

  test('parts Kursk region from Sumy region on its middle stretch', () => {
    const stretch = border[1]?.geometry.coordinates ?? []
    for (const id of ['kursk', 'sumy']) {
      const region = regions.features.find((each) => each.id === id)
      const vertices = new Set(region === undefined ? [] : polygons(region).flat(2).map(String))
      expect(stretch.filter((point) => !vertices.has(String(point)))).toEqual([])
    }
  })
})

describe('the layers of the Kursk story', () => {
  test('have the coordinates that the base map decodes to', () => {
    expect(regions.features.map(({ id }) => id)).toEqual(['kursk', 'sumy'])
    expect(regions.features.map(({ geometry }) => geometry)).toEqual(
      ['RU-KRS', 'UA-59'].map((id) => oblasts.find((oblast) => oblast.id === id)?.geometry),
    )
    expect(json<FeatureCollection>('geodata/kursk-border/border.geojson').features).toEqual(border)
  })

  test.each([
    ['kursk', 'kursk'],
    ['sudzha', 'kursk'],
    ['sumy', 'sumy'],
  ])('%s lies in %s region', (place, region) => {
    const point = places.features.find(({ id }) => id === place)?.geometry.coordinates ?? []
    expect(regions.features.filter((each) => holds(each, point)).map(({ id }) => id)).toEqual([region])
  })

  test('have the coordinates of the gazetteer', () => {
    const story = ['kursk', 'sudzha', 'sumy', 'moscow'].flatMap((wanted) => places.features.filter(({ id }) => id === wanted))
    expect(story.map(({ id, geometry }) => [id, ...geometry.coordinates])).toEqual([
      ['kursk', 36.18457, 51.72689],
      ['sudzha', 35.271, 51.191],
      ['sumy', 34.79906, 50.91741],
      ['moscow', 37.61781, 55.75204],
    ])
  })
})
