import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

/**
 * The fuzzer of stories at length, for the night: `npm test` runs the same on a tenth of the cases, always from the same seed. `npm run fuzz -- 123`
 * takes up a seed again; `npm run fuzz -- 123 500` runs 500 cases from it.
 */
const [seed = String(randomInt(2 ** 31)), runs = '20000'] = process.argv.slice(2)

console.log(
  `Fuzzing stories: ${Number(runs).toLocaleString('en')} cases from the seed ${seed}. To run the same again: npm run fuzz -- ${seed}`,
)
const env = { ...process.env, DATELINE_FUZZ_RUNS: runs, DATELINE_FUZZ_SEED: seed }
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/unit/compile/fuzz.test.ts'], { env, stdio: 'inherit' })
process.exit(status ?? 1)
