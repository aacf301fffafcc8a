import type { ChangeEvent, PreviewState, ViewAnswer, ViewRequest } from './wire.ts'

/** The preview's server, as its page speaks to it. */
export interface PreviewServer {
  /** @throws an Error where no answer comes */
  state(story: string): Promise<PreviewState>
  writeView(view: ViewRequest): Promise<ViewAnswer>
  /** Calls back for each change, and whenever the connection is lost (`undefined`) or there again (a change of everything). */
  watch(changed: (stories: readonly string[] | 'all' | undefined) => void, signal: AbortSignal): void
}

export const previewServer: PreviewServer = {
  state: async (story) => {
    const response = await fetch(`/-/state?story=${encodeURIComponent(story)}`)
    if (!response.ok) throw new Error(`the preview answered ${response.status}`)
    return (await response.json()) as PreviewState
  },
  writeView: async (view) => {
    const token = document.querySelector<HTMLMetaElement>('meta[name=dateline-token]')?.content ?? ''
    try {
      const headers = { 'Content-Type': 'application/json', 'X-Dateline-Token': token }
      const response = await fetch('/-/view', { method: 'POST', headers, body: JSON.stringify(view) })
      return (await response.json()) as ViewAnswer
    } catch {
      return { written: false, reason: 'The preview does not answer. Is it still running?' }
    }
  },
  watch: (changed, signal) => {
    const events = new EventSource('/-/events')
    let wasLost = false
    events.addEventListener('change', ({ data }: MessageEvent<string>) => changed((JSON.parse(data) as ChangeEvent).stories))
    events.addEventListener('open', () => {
      if (wasLost) changed('all')
      wasLost = false
    })
    events.addEventListener('error', () => {
      wasLost = true
      changed(undefined)
    })
    signal.addEventListener('abort', () => events.close())
  },
}
