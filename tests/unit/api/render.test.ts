import { describe, expect, test } from 'vitest'
import { render } from '../../../src/api/render.ts'
import type { CompiledStory } from '../../../src/compile/compile.ts'
import { SiteError } from '../../../src/publish/site-error.ts'

describe('a page reaches its files on its own host alone', () => {
  test.each([
    ['https://example.org/viewer/'],
    ['//example.org/viewer/'],
    ['javascript:alert(1)/'],
    ['\\\\example.org/'],
    ['/viewer'],
    ['?a/'],
  ])('%s is refused', async (path) => {
    const story = {} as CompiledStory // it is not come to
    await expect(render(story, { toRoot: path })).rejects.toThrow(SiteError)
    await expect(render(story, { toStory: path })).rejects.toThrow(/toStory is '.*': it must be '' or a path/)
  })
})
