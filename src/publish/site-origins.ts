import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { originsOf } from './content-security-policy.ts'

/** As much of a story.json as says where its base map comes from. */
const STORY = v.object({
  basemap: v.variant('kind', [
    v.object({ kind: v.literal('builtin') }),
    v.object({ kind: v.picklist(['pmtiles', 'style']), url: v.string(), host: v.exactOptional(v.string()) }),
  ]),
})

/** The other origins that the base maps of a built site come from, sorted. What is no story is passed over. */
export async function siteOrigins(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const stories = entries.filter((entry) => entry.isDirectory()).map(({ name }) => readStory(join(folder, name, 'story.json')))
  return [...new Set((await Promise.all(stories)).flat())].sort()
}

async function readStory(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return []
  try {
    return originsOf(v.parse(STORY, JSON.parse(text)).basemap)
  } catch {
    return []
  }
}
