import type { Topology } from 'topojson-specification'
import { loadJson } from '../element/load-json.ts'
import { decodeGround, type GroundData } from '../render/svg/decode-ground.ts'
import type { Story } from '../story/story.ts'

/** A story's data as its pages read it. */
export interface StoryData {
  readonly story: Story
  /** The address of the story's folder. */
  readonly folder: URL
  readonly base: Topology
  readonly ground: GroundData
}

/** @throws where the story cannot be had */
export async function loadStory(key: string, signal: AbortSignal): Promise<StoryData> {
  const folder = new URL(`/${key}/`, location.href)
  const story = await loadJson<Story>(new URL('story.json', folder), signal)
  const base = await loadJson<Topology>(new URL(story.base.rest, folder), signal)
  return { story, folder, base, ground: decodeGround(base) }
}
