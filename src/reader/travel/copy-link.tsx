import { Component, type VNode } from 'preact'
import type { Strings } from '../../render/words/strings.ts'

interface CopyLinkProps {
  /** Absolute. */
  readonly address: string
  readonly strings: Strings['travel']
}

/** Puts an address on the clipboard and says so; where the browser does not allow that, shows it, selected. */
export class CopyLink extends Component<CopyLinkProps, { outcome?: 'copied' | 'refused' }> {
  override state: { outcome?: 'copied' | 'refused' } = {}

  override render({ address, strings }: CopyLinkProps): VNode {
    const { outcome } = this.state
    const copy = async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(address)
        this.setState({ outcome: 'copied' })
      } catch {
        this.setState({ outcome: 'refused' })
      }
    }
    return (
      <div class="copy-link">
        <button type="button" onClick={copy}>
          {strings.copy}
        </button>
        <span role="status">{outcome === 'copied' ? strings.copied : outcome === 'refused' ? strings.notCopied : ''}</span>
        {outcome === 'refused' && <input readOnly aria-label={strings.copy} value={address} ref={select} />}
      </div>
    )
  }
}

function select(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true })
  field?.select()
}
