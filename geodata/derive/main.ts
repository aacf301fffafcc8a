import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { base } from './base.ts'
import { fetchPackages } from './fetch.ts'
import { withOblasts } from './oblast-faces.ts'
import { outputs } from './outputs.ts'
import { provenance, table } from './provenance.ts'
import { water } from './water/water.ts'
import { worldCountries } from './world.ts'

/**
 * `npm run geodata`: derives everything in geodata/ from the pinned packages, writes it, and prints what it wrote. It derives
 * twice and writes nothing when the two differ. Takes some minutes and 3 GB of memory.
 */
const target = path.join(import.meta.dirname, '..')

async function derive(): Promise<Map<string, string>> {
  const land = base(await withOblasts(await worldCountries()))
  const files = outputs(land, await water(land))
  files.set('sources.json', provenance(files))
  return files
}

async function main(): Promise<void> {
  fetchPackages()
  const files = await derive()
  const again = await derive()
  for (const [file, text] of files) {
    if (again.get(file) !== text)
      throw new Error(
        `Two derivations of ${file} differ, so it could not be reproduced. Nothing was written: find the step that depends on chance.`,
      )
  }
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(target, file)), { recursive: true })
    writeFileSync(path.join(target, file), text)
  }
  process.stdout.write(`${table(files)}\n`)
}

await main()
