import { main } from '../../src/cli/main.ts'

/** `bin/dateline.js`, from the sources. */
process.exitCode = await main(process.argv.slice(2))
