import { defineConfig } from 'vite'

/** Builds the page of `dateline preview`: for authors alone, apart from the viewer, so that nothing of it comes into a published site. */
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    outDir: 'build/preview',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200, // MapLibre
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: { input: { shell: 'src/preview/main.tsx', style: 'src/preview/styles/shell.css' } },
  },
  worker: { format: 'es' },
})
