import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { viewportOf } from '../element/viewport.ts'
import { coversOf } from './covers.ts'
import { type HiddenSubject, hiddenSubjects } from './hidden-subjects.ts'
import type { Screen } from './lay-out.ts'
import { createScreens, type Screens } from './screens.ts'
import { loadStory, type StoryData } from './story-data.ts'
import type { StoryState } from './wire.ts'

export interface ScreensState {
  readonly screens: Screens | undefined
  /** Id of the step that is being read on them, which may have another place in a newer file; '' before there is one. */
  readonly step: string
  /** The version that both screens show. */
  readonly shown: number
  readonly data: StoryData | undefined
  /** Of the file that the data was made from. */
  readonly hash: string
  /** What readers with a phone do not see. */
  readonly hidden: readonly HiddenSubject[]
  readonly desktop: Screen | undefined
  readonly phone: Screen | undefined
}

export interface ScreensRefs {
  readonly room: RefObject<HTMLElement | null>
  readonly desktop: RefObject<HTMLElement | null>
  readonly phone: RefObject<HTMLElement | null>
}

/** Keeps the screens at the newest version of a story. `begin` is the id of the step to begin at. */
export function useScreens(refs: ScreensRefs, story: StoryState | undefined, begin: string): ScreensState {
  const screens = useRef<Screens>(undefined)
  const [step, setStep] = useState('')
  const [shown, setShown] = useState(-1)
  const [data, setData] = useState<StoryData>()
  const [hash, setHash] = useState('')
  const [hidden, setHidden] = useState<readonly HiddenSubject[]>([])
  const [sizes, setSizes] = useState<{ readonly desktop: Screen; readonly phone: Screen }>()

  useEffect(() => {
    const { room, desktop, phone } = { room: refs.room.current, desktop: refs.desktop.current, phone: refs.phone.current }
    if (room && desktop && phone) screens.current = createScreens({ room, desktop, phone, moved: setStep, laidOut: setSizes })
  }, [])
  useEffect(() => {
    if (story === undefined) return undefined
    const newer = new AbortController()
    const load = async (): Promise<void> => {
      await screens.current?.show(`/${story.key}/`, begin)
      newer.signal.throwIfAborted()
      const loaded = story.version === 0 ? undefined : await loadStory(story.key, newer.signal)
      setData(loaded)
      setHash(story.hash)
      setHidden(loaded === undefined ? [] : hiddenOnPhone(screens.current, loaded))
      setShown(story.version)
    }
    load().catch((reason) => newer.signal.aborted || console.warn('Dateline: the preview does not show the newest version.', reason))
    return () => newer.abort()
  }, [story?.key, story?.version])

  return { screens: screens.current, step, shown, data, hash, hidden, desktop: sizes?.desktop, phone: sizes?.phone }
}

function hiddenOnPhone(screens: Screens | undefined, { story, ground }: StoryData): readonly HiddenSubject[] {
  const parts = screens?.phone?.parts
  if (parts === undefined) return []
  const viewport = viewportOf(parts.map.getBoundingClientRect())
  return hiddenSubjects({ story, layers: ground.layers, viewport, covers: coversOf(parts) })
}
