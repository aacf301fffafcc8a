import { defineConfig } from 'vitest/config'

/** Tests that drive a real Chromium. One file at a time: its WebGL runs on the CPU. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/browser/**/*.test.ts', 'tests/sizes/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
