import { attributionText } from '../../words/attribution-text.ts'

/**
 * The credit of a ground in plain text: each attribution once; '' where its sources say nothing.
 *
 * @param attributions as the sources have them, which a host may fill with anything: what is no text is left out
 */
export function groundCredit(attributions: readonly unknown[]): string {
  const texts = attributions.filter((attribution) => typeof attribution === 'string').map(attributionText)
  return [...new Set(texts)].filter((text) => text !== '').join(' · ')
}
