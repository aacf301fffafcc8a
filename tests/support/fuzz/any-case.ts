import fc from 'fast-check'
import { anyByteEdit, type ByteEdit, withByteEdit } from './byte-edits.ts'
import { anyEdit, anyGentleEdit, type Edit, withEdit } from './edits.ts'
import { type FuzzStory, seeds } from './seeds.ts'
import { printJson, printYaml } from './tree.ts'

/** A story that something was done to, as the compiler reads it. */
export interface FuzzCase {
  readonly name: string
  readonly story: string
  /** GeoJSON by path, as the story names it, and `claims.yaml`. */
  readonly files: Readonly<Record<string, string>>
}

/** The longer a story, the longer it takes, and the less often it comes up. */
const anySeed = fc.oneof(
  ...seeds().map((story): fc.WeightedArbitrary<FuzzStory> => {
    return { arbitrary: fc.constant(story), weight: Math.max(1, Math.round(30 / story.blocks.length)) }
  }),
)

/** One of the seeds with a few changes, in its structure and now and then in its bytes. A counterexample is printed as the files that were changed. */
export const anyCase: fc.Arbitrary<FuzzCase> = fc
  .tuple(
    anySeed,
    fc.oneof(fc.array(anyEdit(), { minLength: 1, maxLength: 4 }), fc.array(anyGentleEdit(), { minLength: 1, maxLength: 3 })),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(anyByteEdit(), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      blockDepth: fc.constantFrom(1, 2, 3),
      end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '', '\uFEFF'),
    }),
  )
  .map(([seed, edits, byteEdits, style]) => caseOf(seed, edits, byteEdits, style))

interface Style {
  readonly blockDepth: number
  readonly end: string
  readonly mark: string
}

function caseOf(seed: FuzzStory, edits: readonly Edit[], byteEdits: readonly ByteEdit[], style: Style): FuzzCase {
  const { name, front, claims, blocks, files } = edits.reduce((story, edit) => withEdit(story, edit), seed)
  const text = blocks
    .map((block) => ('text' in block ? block.text : `\`\`\`view\n${printYaml(block.view, style.blockDepth)}\n\`\`\``))
    .join('\n\n')
  const story = `${style.mark}---\n${printYaml(front, style.blockDepth)}\n---\n\n${text}\n`.replaceAll('\n', style.end)
  const printed = Object.entries(files).map(([path, tree]): [string, string] => [path, printJson(tree)])
  const beside = claims === undefined ? [] : [['claims.yaml', printYaml(claims, style.blockDepth)] as const]
  const whole = { story, ...Object.fromEntries([...printed, ...beside]) }
  const { story: changed, ...rest } = byteEdits.reduce<Readonly<Record<string, string>>>(withByteEdit, whole)
  const untouched = Object.entries(seed.files).map(([path, tree]) => [path, printJson(tree)] as const)
  return {
    name,
    story: changed ?? '',
    files: rest,
    [fc.toStringMethod]: () => {
      const news = Object.entries(rest).filter(([path, content]) => !untouched.some(([one, known]) => one === path && known === content))
      return JSON.stringify({ seed: name, story: changed, files: Object.fromEntries(news) }, null, 2)
    },
  } as FuzzCase
}
