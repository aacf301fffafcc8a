import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, dirname } from 'node:path'
import sirv from 'sirv'
import { pagePolicy, policyFor } from '../../publish/content-security-policy.ts'
import type { ViewerFiles } from '../../publish/viewer-files.ts'
import { isOwnHost } from './access.ts'
import type { Editor } from './editor-link.ts'
import type { EventStream } from './event-stream.ts'
import { previewState } from './preview-state.ts'
import type { Shelf } from './shelf.ts'
import { emptyPage, type ShellFiles, shellPage } from './shell-page.ts'
import { storyFile, storyOrigins } from './story-file.ts'
import { takeView } from './take-view.ts'

export interface PreviewServerOptions {
  readonly shelf: Shelf
  readonly events: EventStream
  /** The folders of the built viewer and of the built page of the preview, and what is in them. */
  readonly viewer: { readonly folder: string; readonly files: ViewerFiles }
  readonly shell: { readonly folder: string; readonly files: ShellFiles }
  readonly editor: Editor
  /** What the server listens at. */
  readonly host: string
  /** Is told what went wrong with an answer. Pages are told that something did. */
  readonly failed: (error: unknown) => void
}

/**
 * The server of a preview, not yet listening: the shell at `/`, stories at `/KEY/`, the viewer's files at `/assets/`, and what the shell needs under
 * `/-/`. Answers to its own names alone.
 */
export function previewServer(options: PreviewServerOptions): Server {
  const token = randomBytes(32).toString('hex')
  const server = createServer((request, response) => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    if (!isOwnHost(request.headers.host, { host: options.host, port })) return plain(response, 403, 'This is not the name of this server.')
    answer(request, response, options, token).catch((error) => {
      options.failed(error)
      if (response.headersSent) response.end()
      else plain(response, 500, 'The preview failed. Its terminal says more.')
    })
  })
  return server
}

async function answer(request: IncomingMessage, response: ServerResponse, options: PreviewServerOptions, token: string): Promise<void> {
  const { shelf, viewer, shell } = options
  const url = new URL(request.url ?? '/', 'http://localhost')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Content-Security-Policy', policyFor(url.pathname))
  if (url.pathname === '/-/view') {
    const { status, answer } = await takeView(request, shelf, token)
    if (!request.complete) response.setHeader('Connection', 'close') // the rest of the body is not read
    return json(response, status, answer)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'This is only to be read.')
  if (url.pathname === '/-/events') return options.events.open(response)
  if (url.pathname === '/-/state') {
    const state = await previewState(shelf, url.searchParams.get('story') ?? '', options.editor)
    return state === undefined ? plain(response, 404, 'There is no story here.') : json(response, 200, state)
  }
  if (url.pathname.startsWith('/-/app/')) return giveFile(request, response, shell.folder, url.pathname.slice('/-/app/'.length))
  if (url.pathname === '/') {
    const shown = await Promise.all(shelf.stories().map(({ key }) => (key === url.searchParams.get('story') ? shelf.look(key) : undefined)))
    const origins = shown.flatMap((look) => storyOrigins(look?.shown))
    response.setHeader('Content-Security-Policy', `${pagePolicy(origins)}; frame-src 'self'; frame-ancestors 'none'`)
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
    return html(response, shellPage(shell.files, viewer.files, token))
  }
  const [, key = '', name = ''] = /^\/([^/]+)\/(.*)$/.exec(url.pathname) ?? []
  if (!shelf.stories().some((story) => story.key === key)) return giveFile(request, response, viewer.folder, url.pathname.slice(1))
  return giveStory(request, response, options, { key, name })
}

async function giveStory(
  request: IncomingMessage,
  response: ServerResponse,
  { shelf, viewer }: PreviewServerOptions,
  { key, name }: { readonly key: string; readonly name: string },
): Promise<void> {
  const version = (await shelf.look(key))?.shown
  const isPage = name === '' || name === 'index.html'
  if (isPage) response.setHeader('Content-Security-Policy', `${pagePolicy(storyOrigins(version))}; frame-ancestors 'self'`)
  if (version === undefined) return isPage ? html(response, emptyPage(viewer.files)) : plain(response, 404, 'Not found')
  const file = storyFile(version, name, viewer.files)
  if (file === undefined) return plain(response, 404, 'Not found')
  if ('path' in file) return giveFile(request, response, dirname(file.path), encodeURI(basename(file.path)))
  send(response, 200, file.type, file.body)
}

/** Gives a file of a folder, by range where that is asked for. */
function giveFile(request: IncomingMessage, response: ServerResponse, folder: string, path: string): void {
  request.url = `/${path}`
  sirv(folder, { dev: true, etag: true })(request, response, () => plain(response, 404, 'Not found'))
}

function html(response: ServerResponse, body: string): void {
  send(response, 200, 'text/html; charset=utf-8', body)
}

function json(response: ServerResponse, status: number, body: unknown): void {
  send(response, status, 'application/json', JSON.stringify(body))
}

function plain(response: ServerResponse, status: number, words: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${words}\n`)
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(body)
}
