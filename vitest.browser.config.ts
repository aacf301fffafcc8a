import { defineConfig } from 'vitest/config'

/** Tests that drive a real Chromium. Two files at a time: they wait more than they compute. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/sizes/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
