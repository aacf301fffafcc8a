import type { VNode } from 'preact'
import { CopyButton } from './copy-button.tsx'
import type { HiddenSubject } from './hidden-subjects.ts'
import type { FilePlace, ProblemState, StepState } from './wire.ts'

export interface ProblemsPanelProps {
  readonly problems: readonly ProblemState[]
  readonly hidden: readonly HiddenSubject[]
  /** Ids of the steps that the screens show, and what is known of those of the file. */
  readonly steps: readonly string[]
  readonly places: readonly StepState[]
  /** The version on the screens is older than the file. */
  readonly isOld: boolean
  readonly goTo: (step: string) => void
  readonly fold: () => void
}

/** The list of problems over the page: those of the file, then those of the phone's screen. */
export function ProblemsPanel({ problems, hidden, steps, places, isOld, goTo, fold }: ProblemsPanelProps): VNode {
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') fold()
  }
  return (
    <section class="problems" id="problems" aria-labelledby="problems-title" onKeyDown={pressed}>
      <header>
        <h2 id="problems-title">Problems</h2>
        <button type="button" class="quiet" onClick={fold}>
          Fold
        </button>
      </header>
      {isOld && <p class="old">The pages show the last version without errors.</p>}
      <ul>
        {problems.map((problem) => (
          <Problem key={`${problem.place.text} ${problem.code} ${problem.what}`} {...problem} />
        ))}
        {hidden.map((subject) => (
          <Hidden
            key={`${subject.step} ${subject.ref}`}
            subject={subject}
            step={places.find(({ id }) => id === steps[subject.step])}
            goTo={goTo}
          />
        ))}
      </ul>
    </section>
  )
}

const SEVERITIES = { error: 'Error', warning: 'Warning', note: 'Note' } as const

function Problem({ severity, code, what, why, cure, place }: ProblemState): VNode {
  return (
    <li class={severity}>
      <p class="kind">
        {SEVERITIES[severity]} <code>{code}</code>
      </p>
      <p class="what">
        <Words text={what} />
      </p>
      <p class="why">
        <Words text={`${why} ${cure}`} />
      </p>
      <Place place={place} />
    </li>
  )
}

function Hidden({ subject, step, goTo }: { subject: HiddenSubject; step: StepState | undefined; goTo: (step: string) => void }): VNode {
  const where = subject.under === undefined ? 'off the map' : `under ${subject.under}`
  return (
    <li class="warning">
      <p class="kind">Warning, on a phone</p>
      <p class="what">
        {subject.name} is {where}
      </p>
      <p class="why">
        The step “{step?.id}” is about it, and readers with a phone do not see it. Frame more, or give the view a “mobile:” of its own.
      </p>
      <div class="place">
        <button type="button" class="quiet" onClick={() => goTo(step?.id ?? '')}>
          Go to the step
        </button>
        {step && <Place place={step.place} />}
      </div>
    </li>
  )
}

/** Words in which what stands between backticks is code. */
function Words({ text }: { text: string }): VNode {
  return <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
}

function Place({ place: { text, link } }: { place: FilePlace }): VNode {
  const short = text.replace(/^.*[\\/](?=[^\\/]+[\\/][^\\/]+$)/, '')
  return (
    <p class="place">
      {link === undefined ? (
        <span title={text}>{short}</span>
      ) : (
        <a href={link} title={text}>
          {short}
        </a>
      )}
      <CopyButton text={text} label="Copy" name={`Copy ${text}`} />
    </p>
  )
}
