import type { Schema } from 'hast-util-sanitize'

/** Everything that the text of a story may become. */
export const SAFE_HTML: Schema = {
  tagNames: [
    ...['p', 'em', 'strong', 'code', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote', 'a', 'span', 'sup'],
    ...['figure', 'img', 'figcaption'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: [
      ...['href', 'id', 'ariaLabel', 'dataPlace', 'dataClaim', 'dataStatus'],
      ['dataForm', 'withdrawn'],
      ['role', 'doc-noteref', 'doc-backlink'],
      ['className', 'dateline-place', 'dateline-claim'],
    ],
    ol: ['start'],
    span: [['className', 'dateline-claim-end']],
    sup: [['className', 'dateline-ref']],
    figure: [['className', 'dateline-image']],
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    div: [['className', 'dateline-table'], ['role', 'region'], ['tabIndex', 0], 'ariaLabel'],
    th: [
      ['scope', 'col'],
      ['className', 'dateline-center', 'dateline-end'],
    ],
    td: [['className', 'dateline-center', 'dateline-end']],
  },
  protocols: { href: ['http', 'https'], src: [] },
  ancestors: { li: ['ul', 'ol'] },
  clobber: [],
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
}
