import type { RefObject, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Screen } from './lay-out.ts'
import { Picker } from './picker/picker.tsx'
import { ProblemsPanel } from './problems-panel.tsx'
import type { PreviewServer } from './server.ts'
import { summary } from './summary.ts'
import { Toolbar } from './toolbar.tsx'
import { usePicker } from './use-picker.ts'
import { usePreviewState } from './use-preview-state.ts'
import { useScreens } from './use-screens.ts'

export interface ShellProps {
  readonly server: PreviewServer
  /** Key of the story; '' for the first. */
  readonly story: string
  /** Id of the step to begin at; '' for the top. */
  readonly step: string
}

/** The preview: a toolbar over a desktop and a phone, the list of problems and the picker over them. */
export function Shell({ server, story: key, step: begin }: ShellProps): VNode {
  const { state, isLost } = usePreviewState(server, key)
  const story = state?.story
  const [room, desktop, phone] = [useRef<HTMLElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const shown = useScreens({ room, desktop, phone }, story, begin)
  const { picking, open, close, use } = usePicker(server, story, shown)
  const [isListed, setListed] = useState(false)
  const move = useRef<HTMLButtonElement>(null)

  const count = (wanted: string): number => story?.problems.filter(({ severity }) => severity === wanted).length ?? 0
  const errors = count('error')
  const warnings = count('warning') + shown.hidden.length
  const hasProblems = errors + warnings + count('note') > 0
  useEffect(() => setListed(errors > 0), [errors > 0])
  useEffect(() => {
    if (picking === undefined && document.activeElement === document.body) move.current?.focus({ preventScroll: true })
  }, [picking === undefined])
  useEffect(() => {
    if (story === undefined) return
    document.title = `${story.title} · Preview`
    const step = shown.shown > 0 ? shown.step : begin
    history.replaceState(null, '', `/?story=${story.key}${step === '' ? '' : `#${step}`}`)
  }, [story?.key, story?.title, shown.step, shown.shown])

  const problems = summary({ errors, warnings, notes: count('note') })
  const index = shown.data?.story.steps.findIndex(({ id }) => id === picking?.step) ?? -1
  const stepState = story?.steps.find(({ id }) => id === picking?.step)
  const list = isListed && story && hasProblems && (
    <ProblemsPanel
      problems={story.problems}
      hidden={shown.hidden}
      steps={shown.data?.story.steps.map(({ id }) => id) ?? []}
      places={story.steps}
      isOld={!story.isCurrent && story.version > 0}
      goTo={(step) => shown.screens?.goTo(step)}
      fold={() => setListed(false)}
    />
  )
  return (
    <div class="shell">
      {state && (
        <Toolbar state={state} step={shown.step} goTo={(step) => shown.screens?.goTo(step)} isBusy={picking !== undefined}>
          {open !== undefined && (
            <button type="button" ref={move} disabled={picking !== undefined} onClick={open}>
              Move the map
            </button>
          )}
          <button
            type="button"
            class={errors > 0 ? 'has-errors' : warnings > 0 ? 'has-warnings' : 'has-none'}
            aria-expanded={isListed && hasProblems}
            aria-controls="problems"
            disabled={!hasProblems}
            onClick={() => setListed(!isListed)}
          >
            {problems}
          </button>
        </Toolbar>
      )}
      <p class="lost" role="status" hidden={!isLost}>
        {isLost && 'The preview has ended. Start it again with “dateline preview”: this page will follow.'}
      </p>
      <main ref={room}>
        <Device name="Desktop" class="desktop" screen={shown.desktop} holder={desktop} isInert={picking !== undefined}>
          {picking && shown.data && index !== -1 && stepState && (
            <Picker
              key={picking.step}
              data={shown.data}
              step={index}
              state={stepState}
              place={picking.place}
              scale={shown.desktop?.scale ?? 1}
              phone={picking.phone}
              camera={picking.camera}
              use={use}
              close={close}
            />
          )}
        </Device>
        <Device name="Phone" class="phone" screen={shown.phone} holder={phone} isInert={picking !== undefined}>
          {picking !== undefined && list /* clear of the picker */}
        </Device>
        {picking === undefined && list}
      </main>
      <p class="spoken" role="status">
        {problems}
      </p>
    </div>
  )
}

interface DeviceProps {
  readonly name: string
  readonly class: string
  readonly screen: Screen | undefined
  readonly holder: RefObject<HTMLDivElement | null>
  readonly isInert: boolean
  readonly children?: VNode | undefined | false
}

function Device({ name, class: kind, screen, holder, isInert, children }: DeviceProps): VNode {
  return (
    <section class={`device ${kind}`} aria-label={name}>
      <h2>
        {name} {screen && <span>{`${screen.size.width} × ${screen.size.height}`}</span>}
      </h2>
      <div class="screen">
        <div class="frames" ref={holder} inert={isInert} />
        {children}
      </div>
    </section>
  )
}
