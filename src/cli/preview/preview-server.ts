import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Effects } from '../../compile/compile.ts'
import { pagePolicy, policyFor } from '../../publish/content-security-policy.ts'
import type { ViewerFiles } from '../../publish/viewer-files.ts'
import { fileAt } from '../files/file-at.ts'
import { giveFile } from '../files/give-file.ts'
import { isOwnHost } from './access.ts'
import type { Editor } from './editor-link.ts'
import type { EventStream } from './event-stream.ts'
import { previewState } from './preview-state.ts'
import type { Shelf } from './shelf.ts'
import { emptyPage, type ShellFiles, shellPage } from './shell-page.ts'
import { storyFile, storyOrigins } from './story-file.ts'
import { type TakeView, viewTaker } from './take-view.ts'

export interface PreviewServerOptions {
  readonly shelf: Shelf
  /** What its stories are compiled with. */
  readonly effects: Effects
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
  const takeView = viewTaker(options.shelf, options.effects, token)
  const server = createServer((request, response) => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    if (!isOwnHost(request.headers.host, { host: options.host, port })) return plain(response, 403, 'This is not the name of this server.')
    answer(request, response, options, { token, takeView }).catch((error) => {
      options.failed(error)
      if (response.headersSent) response.end()
      else plain(response, 500, 'The preview failed. Its terminal says more.')
    })
  })
  return server
}

/** What one run of the server has to itself. */
interface Run {
  readonly token: string
  readonly takeView: TakeView
}

async function answer(request: IncomingMessage, response: ServerResponse, options: PreviewServerOptions, run: Run): Promise<void> {
  const { shelf, viewer, shell } = options
  const address = request.url ?? '/'
  if (!URL.canParse(address, BASE)) return plain(response, 400, 'This is no address.')
  const url = new URL(address, BASE)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Content-Security-Policy', policyFor(url.pathname))
  if (url.pathname === '/-/view') {
    const { status, answer } = await run.takeView(request)
    if (!request.complete) response.setHeader('Connection', 'close') // the rest of the body is not read
    return json(response, status, answer)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'This is only to be read.')
  if (url.pathname === '/-/events') return options.events.open(response)
  if (url.pathname === '/-/state') {
    const state = await previewState(shelf, url.searchParams.get('story') ?? '', options.editor)
    return state === undefined ? plain(response, 404, 'There is no story here.') : json(response, 200, state)
  }
  if (url.pathname.startsWith('/-/app/')) return giveOr404(request, response, fileAt(shell.folder, url.pathname.slice('/-/app'.length)))
  if (url.pathname === '/') return giveShell(response, options, { key: url.searchParams.get('story') ?? '', token: run.token })
  const [, key = '', name = ''] = /^\/([^/]+)\/(.*)$/.exec(url.pathname) ?? []
  if (!has(shelf, key)) return giveOr404(request, response, fileAt(viewer.folder, url.pathname))
  return giveStory(request, response, options, { key, name })
}

/** What addresses are relative to: their host has been checked. */
const BASE = 'http://localhost'

/** The shell may fetch what the story that it shows may fetch, so it has an address for each. Browsers keep the step behind it. */
async function giveShell(
  response: ServerResponse,
  { shelf, viewer, shell }: PreviewServerOptions,
  { key, token }: { readonly key: string; readonly token: string },
): Promise<void> {
  const [first] = shelf.stories()
  if (first !== undefined && !has(shelf, key)) {
    response.writeHead(307, { Location: `/?story=${first.key}`, 'Cache-Control': 'no-store' }).end()
    return
  }
  const origins = storyOrigins((await shelf.look(key))?.shown)
  response.setHeader('Content-Security-Policy', `${pagePolicy(origins)}; frame-src 'self'; frame-ancestors 'none'`)
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  html(response, shellPage(shell.files, viewer.files, token))
}

function has(shelf: Shelf, key: string): boolean {
  return shelf.stories().some((story) => story.key === key)
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
  if ('path' in file) return giveOr404(request, response, file.path)
  send(response, 200, file.type, file.body)
}

async function giveOr404(request: IncomingMessage, response: ServerResponse, path: string | undefined): Promise<void> {
  const isGiven = path !== undefined && (await giveFile(request, response, path))
  if (!isGiven) plain(response, 404, 'Not found')
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
