import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Milliseconds for which the button says that it did. */
const SAID = 1_500

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label, name }: { text: string; label: string; name: string }): VNode {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const back = setTimeout(() => setCopied(false), SAID)
    return () => clearTimeout(back)
  }, [copied])
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <button type="button" class="quiet" aria-label={copied ? 'Copied' : name} onClick={copy}>
      {copied ? 'Copied' : label}
    </button>
  )
}
