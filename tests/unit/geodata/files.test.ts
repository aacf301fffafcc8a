import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { json, text } from './derived.ts'

test('sources.json tells the true size and checksum of every file', () => {
  const { outputs } = json<{ outputs: Record<string, { sha256: string; bytes: { raw: number; gzip: number; brotli: number } }> }>(
    'geodata/sources.json',
  )
  expect(Object.keys(outputs).sort()).toEqual([
    'base.topo.json',
    'kursk-border/border.geojson',
    'kursk-border/places.geojson',
    'kursk-border/regions.geojson',
    'places.json',
    'water.topo.json',
  ])
  for (const [file, { bytes, sha256 }] of Object.entries(outputs)) {
    const content = text(`geodata/${file}`)
    expect(createHash('sha256').update(content).digest('hex'), file).toBe(sha256)
    expect(Buffer.byteLength(content), file).toBe(bytes.raw)
    // compressors differ a little between versions of Node
    expect(Math.abs(gzipSync(content, { level: 9 }).length / bytes.gzip - 1), file).toBeLessThan(0.02)
    expect(Math.abs(brotliCompressSync(content).length / bytes.brotli - 1), file).toBeLessThan(0.02)
  }
})

/** Thousands of bytes. A base of more detail costs every build; the layers cost every reader of the Kursk story. */
test.each([
  ['base.topo.json', 1_600, 620],
  ['kursk-border/regions.geojson', 80, 20],
  ['kursk-border/border.geojson', 85, 23],
  ['kursk-border/places.geojson', 35, 7],
  ['places.json', 400, 90],
  ['water.topo.json', 700, 250],
  ['sources.json', 20, 5],
])('%s stays within %i KB, %i KB compressed', (file, raw, gzip) => {
  const content = text(`geodata/${file}`)
  expect(Buffer.byteLength(content) / 1_000).toBeLessThan(raw)
  expect(gzipSync(content, { level: 9 }).length / 1_000).toBeLessThan(gzip)
})

interface Provenance {
  chosen: string
  packages: { name: string }[]
  outputs: Record<string, { sources: string[]; derived: string; steps: string; licence: string }>
}

test('sources.json says of every file what it was made from, when and how', () => {
  const { chosen, packages, outputs } = json<Provenance>('geodata/sources.json')
  const names = packages.map(({ name }) => name)
  for (const [file, { sources, derived, steps, licence }] of Object.entries(outputs)) {
    expect(sources.length, file).toBeGreaterThan(0)
    expect(
      sources.filter((source) => !names.includes(source)),
      file,
    ).toEqual([])
    expect(derived, file).toBe(chosen)
    expect(steps, file).toMatch(/^[A-Z].*\.$/)
    expect(licence, file).toMatch(/^[A-Z][\w.-]+$/)
  }
})
