import { useEffect, useState } from 'preact/hooks'
import type { PreviewServer } from './server.ts'
import type { PreviewState } from './wire.ts'

/** What the server says of a story, always the newest; undefined until it has said something. */
export function usePreviewState(
  server: PreviewServer,
  story: string,
): { readonly state: PreviewState | undefined; readonly isLost: boolean } {
  const [state, setState] = useState<PreviewState>()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    let asked = 0
    const ask = (): void => {
      asked += 1
      const mine = asked
      server.state(story).then(
        (next) => mine === asked && setState(next),
        () => undefined, // it has ended, which `watch` tells of, or the story is away for a moment: what is known of it stays
      )
    }
    const changed = (stories: readonly string[] | 'all' | undefined): void => {
      setLost(stories === undefined)
      if (stories !== undefined) ask()
    }
    server.watch(changed, leaving.signal)
    ask()
    return () => leaving.abort()
  }, [server, story])
  return { state, isLost }
}
