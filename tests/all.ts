import { spawnSync } from 'node:child_process'
import { ensureChrome } from './support/chrome.ts'

/**
 * Everything that must hold before a change lands, in the order in which it is quickest to fail. Stops at the first part that fails.
 * `npm test -- unit browser` runs only the named parts.
 */
const PARTS: readonly { readonly name: string; readonly run: () => boolean }[] = [
  { name: 'types', run: () => sh('npx tsc -b') && sh('npx tsc -p tests/tsconfig.json') },
  { name: 'lint', run: () => sh('npx biome check') },
  { name: 'unit', run: () => sh('npx vitest run') },
  { name: 'build', run: () => sh('npm run --silent build') },
  { name: 'check', run: () => sh('node bin/dateline.js check stories') },
  { name: 'sizes', run: () => sh('npx vitest run -c vitest.browser.config.ts tests/sizes') },
  {
    name: 'browser',
    run: () => {
      console.log(`Chromium: ${ensureChrome()}`)
      return sh('npx vitest run -c vitest.browser.config.ts tests/browser')
    },
  },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`no part of the tests is called ${unknown.join(', ')}: there are ${PARTS.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

let passed = 0
for (const { name, run } of PARTS.filter((part) => wanted.length === 0 || wanted.includes(part.name))) {
  const start = Date.now()
  console.log(`\n── ${name}`)
  const ok = run()
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - start) / 1000)} s`)
  if (!ok) {
    console.log(`\n${passed} passed, 1 failed`)
    process.exit(1)
  }
  passed += 1
}
console.log(`\n${passed} passed, 0 failed`)

function sh(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
}
