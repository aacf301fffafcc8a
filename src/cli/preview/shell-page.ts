import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { ViewerFiles } from '../../publish/viewer-files.ts'

/** The files of the preview's own page, relative to its build's folder. */
export interface ShellFiles {
  readonly script: string
  readonly css: string
}

const Manifest = v.record(v.string(), v.object({ file: v.string() }))

/**
 * Reads which files the build of the preview's page gave.
 *
 * @throws an Error that says how to build it, where it is missing
 */
export async function shellFiles(folder: string): Promise<ShellFiles> {
  const path = join(folder, '.vite', 'manifest.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`the preview is not built: ${path} is missing. Run "npm run build:package" first.`)
  })
  const manifest = v.parse(Manifest, JSON.parse(text))
  return { script: manifest['src/preview/main.tsx']?.file ?? '', css: manifest['src/preview/styles/shell.css']?.file ?? '' }
}

/** The page of the preview. The token is in no other answer: who cannot read this page cannot write. */
export function shellPage({ script, css }: ShellFiles, { shadowCss }: ViewerFiles, token: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="dateline-token" content="${token}">
    <meta name="dateline-shadow-css" content="/${shadowCss}">
    <title>Preview</title>
    <link rel="icon" type="image/svg+xml" href="/icon.svg">
    <link rel="stylesheet" href="/-/app/${css}">
    <script type="module" src="/-/app/${script}"></script>
  </head>
  <body></body>
</html>
`
}

/** What stands in the place of a story that never could be shown. */
export function emptyPage({ pageCss }: ViewerFiles): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Not to be shown yet</title>
    <link rel="stylesheet" href="../${pageCss}">
  </head>
  <body>
    <main class="dateline-foot">
      <h2>This story cannot be shown yet</h2>
      <p>It has errors. Mend those in the list of problems, and it will appear here by itself.</p>
    </main>
  </body>
</html>
`
}
