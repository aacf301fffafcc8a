/** What `import ... from 'dateline'` gives: docs/node-api.md. */

export type { Compilation, CompiledStory, Effects, Problem, StoryFile } from '../compile/compile.ts'
export { compile } from '../compile/compile.ts'
export { nodeEffects } from '../compile/node-effects.ts'
export { formatProblem } from '../compile/problems/format-problem.ts'
export { schemaFiles } from '../publish/schema-files.ts'
export { SiteError } from '../publish/site-error.ts'
export { type SiteFile, writeFiles } from '../publish/site-file.ts'
export { type MemoryFiles, memoryFiles } from './memory-files.ts'
export { type RenderOptions, render } from './render.ts'
export { viewerFiles } from './viewer-files.ts'
