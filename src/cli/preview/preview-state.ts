import type { Problem } from '../../compile/compile.ts'
import type { DraftStep } from '../../compile/markdown/draft.ts'
import type { PreviewState, ProblemState, StepState, StoryState } from '../../preview/wire.ts'
import { DEFAULT_PADDING } from '../../story/framing-defaults.ts'
import { type Editor, filePlace } from './editor-link.ts'
import type { Shelf, StoryLook } from './shelf.ts'

/** What the preview's page is told of a story; of the first where the key is ''. Undefined where there is no such story, or not at the moment. */
export async function previewState(shelf: Shelf, key: string, editor: Editor): Promise<PreviewState | undefined> {
  const stories = shelf.stories()
  const wanted = key === '' ? stories[0] : stories.find((story) => story.key === key)
  const look = wanted && (await shelf.look(wanted.key))
  return look && { stories, story: storyState(look, editor) }
}

function storyState({ key, file, attempt, shown, version }: StoryLook, editor: Editor): StoryState {
  const story = shown?.compiled.story
  return {
    key,
    title: story?.title ?? file,
    version,
    isCurrent: attempt.version !== undefined,
    hash: shown?.hash ?? '',
    steps: story?.steps.map(({ id }, i) => stepState(id, shown?.steps[i], file, editor)) ?? [],
    problems: [
      ...attempt.problems.map((problem) => problemState(problem, editor)),
      ...(attempt.failure === undefined ? [] : [failureState(attempt.failure, file, editor)]),
    ],
  }
}

function stepState(id: string, draft: DraftStep | undefined, file: string, editor: Editor): StepState {
  const { padding = DEFAULT_PADDING, mobile } = draft?.view?.keys ?? {}
  const place = filePlace({ line: 1, column: 1, ...draft?.at, file }, editor)
  if (mobile === undefined) return { id, place, padding }
  const { fit, bounds, center, zoom, ...range } = mobile
  const reframes = [fit, bounds, center, zoom].some((key) => key !== undefined)
  return { id, place, padding, mobile: { reframes, ...defined(range) } }
}

function problemState({ severity, code, what, why, cure, ...at }: Problem, editor: Editor): ProblemState {
  return { severity, code, what, why, cure, place: filePlace(at, editor) }
}

/** A failure that is no mistake of the story's text: a file of tiles that is damaged, a fault of ours. */
function failureState(failure: string, file: string, editor: Editor): ProblemState {
  return {
    severity: 'error',
    code: 'preview-failed',
    what: failure.replace(/\.$/, ''),
    why: 'The story has no page for this.',
    cure: 'If no file of the story is at fault, it is a fault of Dateline: please report it.',
    place: filePlace({ file, line: 1, column: 1 }, editor),
  }
}

/** Without the keys that have no value. */
function defined<T extends object>(keys: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
