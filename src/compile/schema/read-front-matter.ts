import type { Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { validate } from '../yaml/validate.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { FRONT_MATTER, type FrontMatter } from './front-matter.ts'
import { tellUnbuiltFrontMatter } from './not-built-yet.ts'

/** Reads a story's front matter; undefined where it is no YAML. `front` holds what is valid, `yaml` all that is there. */
export function readFrontMatter(
  source: Source,
  { start, end }: { readonly start: number; readonly end: number },
  tell: Tell,
): { front: FrontMatter; yaml: Yaml } | undefined {
  const yaml = parseYaml(source, start, end, tell)
  if (yaml === undefined) return undefined
  const front = validate(FRONT_MATTER, yaml, tell)
  tellUnbuiltFrontMatter(front, yaml, tell)
  return { front, yaml }
}
