import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** The major version in "20", ">=20.19", ">= 22"; of several ranges the lowest; 0 for "*". */
const oldestNode = (range: string): number => Math.min(...range.split('||').map((part) => Number(/\d+/.exec(part)?.[0] ?? 0)))

test('everything that npm ci must install says that it runs on the Node that Dateline asks for', () => {
  const { packages } = read('package-lock.json') as { packages: Record<string, { engines?: { node?: string }; optional?: true }> }
  const own = oldestNode(packages['']?.engines?.node ?? '')
  expect(own).toBe(20)
  const newer = Object.entries(packages).filter(([, { engines, optional }]) => optional !== true && oldestNode(engines?.node ?? '0') > own)
  expect(newer.map(([name, { engines }]) => `${name} ${engines?.node}`)).toEqual([])
})
