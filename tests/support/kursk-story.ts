import { compile } from '../../src/compile/compile.ts'
import { nodeEffects } from '../../src/compile/node-effects.ts'
import type { Story } from '../../src/story/story.ts'

/** The first story, compiled. Throws what the compiler tells of it where it has errors. */
export async function kurskStory(): Promise<Story> {
  const { problems, result } = await compile('stories/kursk-ceasefire/story.md', nodeEffects)
  if (result === undefined) throw new Error(JSON.stringify(problems))
  return result.story
}
