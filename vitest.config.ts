import { defineConfig } from 'vitest/config'

/** Unit tests, story snapshots and hostile input. Browser tests have a runner of their own settings (vitest.browser.config.ts). */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    hookTimeout: 60_000, // a hook compiles a story; machines are slow when they are busy
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/story/**/*.test.ts', 'tests/layering/*.test.ts'],
    maxWorkers: '100%', // one fewer would be the default: half of a machine with two cores
    testTimeout: 30_000,
  },
})
