import { JSON_SCHEMAS } from '../compile/schema/json-schema.ts'
import type { SiteFile } from './site-file.ts'

/**
 * The JSON Schemas of the story format, as a site publishes them: one for front matter, one for view blocks, one for claims.yaml.
 *
 * @param base the absolute address of the site, with a slash at its end: what the schemas call themselves by
 */
export function schemaFiles(base?: string): SiteFile[] {
  return Object.entries(JSON_SCHEMAS).map(([name, schema]) => {
    const path = `schema/${name}-1.json`
    const content = { ...(base !== undefined && { $id: `${base}${path}` }), ...schema() }
    return { path, content: `${JSON.stringify(content, null, 2)}\n` }
  })
}
