import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Software WebGL, and no talk with anybody. */
const FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts Chromium for a test. */
export function launchChrome(extraFlags: readonly string[] = []): Promise<Browser> {
  const path = findChrome()
  if (path === undefined) throw new Error('no Chromium found: run "npm test", which installs one, or set CHROME_PATH')
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: path, args: [...FLAGS, ...root, ...extraFlags] })
}

/** The path of a Chromium: $CHROME_PATH, one on the PATH, or the one that playwright installed; undefined where there is none. */
export function findChrome(): string | undefined {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return named
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'chrome']) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
    if (found !== '') return found
  }
  const own = chromium.executablePath()
  return existsSync(own) ? own : undefined
}

/** Makes sure that there is a Chromium, and says what it installs: playwright's own, or on Debian as root apt's. Throws where neither can be had. */
export function ensureChrome(): string {
  const found = findChrome()
  if (found !== undefined) return found
  const isRoot = process.getuid?.() === 0
  const ways: [string, string[]][] = [
    ...(isRoot && existsSync('/etc/debian_version')
      ? ([['sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium']]] as [string, string[]][])
      : []),
    ['npx', ['playwright-core', 'install', 'chromium']],
  ]
  for (const [command, args] of ways) {
    console.log(`No Chromium found: installing one (${command} ${args.join(' ')})`)
    try {
      execFileSync(command, args, { stdio: 'inherit' })
    } catch {
      continue
    }
    const installed = findChrome()
    if (installed !== undefined) return installed
  }
  throw new Error('no Chromium found and none could be installed: install one and set CHROME_PATH')
}
