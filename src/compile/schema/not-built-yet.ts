import { INTERFACE_LANGS } from '../../render/words/strings.ts'
import type { Tell } from '../problems/problem.ts'
import type { Path, Yaml } from '../yaml/yaml.ts'
import type { FrontMatter } from './front-matter.ts'

/** Tells of front matter that the schema has and this version cannot do. */
export function tellUnbuiltFrontMatter(front: FrontMatter, yaml: Yaml, tell: Tell): void {
  const unbuilt = (path: Path, what: string, cure?: string): void => tell('not-built-yet', yaml.at(path), what, cure)
  if (front.lang !== undefined && !INTERFACE_LANGS.some((lang) => lang === front.lang)) {
    unbuilt(['lang'], `stories in '${front.lang}'`, `The languages so far: ${INTERFACE_LANGS.join(', ')}.`)
  }
  if (front.card !== undefined) unbuilt(['card'], 'the card for social media')
  if (front.state === 'withdrawn') unbuilt(['state'], 'a withdrawn story')
}
