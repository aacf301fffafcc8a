import type { HTMLAttributes } from 'preact'

/** The elements that JSX may name beside HTML's own. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'dateline-story': HTMLAttributes<HTMLElement> & { src: string; history?: 'replace' | undefined }
    }
  }
}
