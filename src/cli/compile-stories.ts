import { type Compilation, compile } from '../compile/compile.ts'
import { nodeEffects } from '../compile/node-effects.ts'
import type { Terminal } from './command.ts'

/** Compiles story files one after another: each takes the memory of a whole base map. Shows which one it is at. */
export async function compileStories(files: readonly string[], terminal: Pick<Terminal, 'progress'>): Promise<Compilation[]> {
  const compilations: Compilation[] = []
  for (const [i, file] of files.entries()) {
    terminal.progress(`Reading ${i + 1} of ${files.length}: ${file}`)
    compilations.push(await compile(file, nodeEffects))
  }
  terminal.progress('')
  return compilations
}
