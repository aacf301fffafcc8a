import { existsSync, readdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, dirname, join, resolve } from 'node:path'
import sirv from 'sirv'
import { defineConfig, type Plugin, type ViteDevServer } from 'vite'
import type { CompiledStory, Problem } from './src/compile/compile.ts'
import { viewerCss } from './src/render/svg/map-css.ts'

/** Builds the viewer: what readers run, once, the same for all stories. Stories are compiled by `dateline build`. */
export default defineConfig({
  base: './',
  plugins: [mapRules(), plainDynamicImports(), developmentStories()],
  build: {
    outDir: 'build/viewer',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_200, // MapLibre, a lazy chunk; tests/sizes holds the budgets
    modulePreload: false, // the helper that `plainDynamicImports` puts in would not load them
    target: 'es2022',
    rollupOptions: {
      input: {
        viewer: 'src/element/define.ts',
        page: 'src/view/styles/page.css',
        shadow: 'src/view/styles/shadow.css',
      },
    },
  },
  worker: { format: 'es' },
})

/** Puts the map's drawing rules, which the static maps carry too, in the place of `@map-rules;`. */
function mapRules(): Plugin {
  return {
    name: 'dateline:map-rules',
    enforce: 'pre',
    transform: (code, id) => (id.split('?')[0]?.endsWith('/shadow.css') ? code.replace('@map-rules;', viewerCss()) : undefined),
  }
}

/**
 * Dynamic imports as the browser has them. Vite would wrap each in a helper that fetches the style sheets of lazy chunks first: ours have none, and
 * the helper is a kilobyte of the script that readers wait for.
 */
function plainDynamicImports(): Plugin {
  return {
    name: 'dateline:plain-dynamic-imports',
    apply: 'build',
    enforce: 'pre',
    renderChunk: (code) => ({
      code: code.replace(/__vitePreload\(\(\) => (.+?), __VITE_PRELOAD__, import\.meta\.url\)/g, '$1'),
      map: null,
    }),
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
  }
}

/** Where the stories are; tests and other checkouts name their own. */
const STORIES = process.env['DATELINE_STORIES'] ?? 'stories'

/** Serves the stories of this checkout with the viewer from src/, and reloads when a story or its data changes. */
function developmentStories(): Plugin {
  return {
    name: 'dateline:development-stories',
    apply: 'serve',
    configureServer(server) {
      const compiled = new Map<string, ReturnType<typeof compileStory>>()
      const storyOf = (slug: string): ReturnType<typeof compileStory> => {
        const known = compiled.get(slug) ?? compileStory(server, slug)
        compiled.set(slug, known)
        return known
      }
      server.watcher.add([resolve(STORIES), resolve('geodata')])
      server.watcher.on('all', (_, file) => {
        compiled.clear()
        if (file.startsWith(resolve(STORIES)) || file.startsWith(resolve('geodata'))) server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/'
        const [, slug = '', file = ''] = /^\/(?:([a-z0-9-]+)\/)?(.*)$/.exec(path) ?? []
        const stories = storyFolders()
        const wanted = slug === '' ? (stories[0] ?? '') : slug
        if (!stories.includes(wanted) || (slug === '' && file !== '')) return next()
        answer(server, storyOf(wanted), file, `/${wanted}/`)
          .then((found) => {
            if (found === undefined) return next()
            if ('path' in found) return serveFile(found.path, request, response, next)
            response.setHeader('Content-Type', found.type)
            response.end(found.body)
          })
          .catch(next)
      })
    },
  }
}

/** Sends a file as it is, by range where that is asked for. */
function serveFile(path: string, request: IncomingMessage, response: ServerResponse, next: () => void): void {
  request.url = `/${encodeURI(basename(path))}`
  sirv(dirname(path), { dev: true })(request, response, next)
}

/** The folders that hold a story, by name. */
function storyFolders(): string[] {
  const entries = existsSync(STORIES) ? readdirSync(STORIES) : []
  return entries.filter((name) => existsSync(join(STORIES, name, 'story.md'))).sort()
}

async function compileStory(server: ViteDevServer, slug: string): Promise<{ problems: readonly Problem[]; result?: CompiledStory }> {
  const { compile } = await server.ssrLoadModule('/src/compile/compile.ts')
  const { nodeEffects } = await server.ssrLoadModule('/src/compile/node-effects.ts')
  return compile(join(STORIES, slug, 'story.md'), { ...nodeEffects, geodata: resolve('geodata') })
}

async function answer(
  server: ViteDevServer,
  compiling: ReturnType<typeof compileStory>,
  file: string,
  folder: string,
): Promise<{ type: string; body: string } | { path: string } | undefined> {
  const { problems, result } = await compiling
  const { formatProblem } = await server.ssrLoadModule('/src/compile/problems/format-problem.ts')
  const list = problems.map((problem) => formatProblem(problem) as string)
  if (list.length > 0) server.config.logger.warn(list.join('\n'))
  if (result === undefined) return { type: 'text/plain; charset=utf-8', body: list.join('\n') }

  const { dataFiles } = await server.ssrLoadModule('/src/publish/data-files.ts')
  const data = (dataFiles(result) as { path: string; content: string }[]).find(({ path }) => path === file)
  if (data !== undefined) return { type: 'application/json', body: data.content }
  const copied = result.files.find(({ name }) => name === file)
  if (copied !== undefined) return { path: copied.path }
  const { stillMaps } = await server.ssrLoadModule('/src/publish/still-maps.tsx')
  const stills = (await stillMaps(result)) as { file: string; svg: string }[]
  const still = stills.find((candidate) => candidate.file === file)
  if (still !== undefined) return { type: 'image/svg+xml', body: still.svg }
  if (file !== '' && file !== 'index.html') return undefined

  const { storyPage } = await server.ssrLoadModule('/src/publish/story-page.tsx')
  const viewer = {
    script: 'src/element/define.ts',
    preloads: ['src/element/keep-place.ts'],
    pageCss: 'src/view/styles/page.css',
    shadowCss: 'src/view/styles/shadow.css?direct',
  }
  const page = storyPage(result, stills, { viewer, toRoot: '/', toStory: folder }) as string
  // the policy of a published page forbids what a development server puts in
  const open = page.replace(
    /<meta http-equiv="Content-Security-Policy"[^>]*>/,
    '<script type="module" src="/src/element/keep-place.ts"></script>',
  )
  return { type: 'text/html; charset=utf-8', body: await server.transformIndexHtml(folder, open) }
}
