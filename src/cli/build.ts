import { join } from 'node:path'
import type { CompiledStory } from '../compile/compile.ts'
import { buildSite } from '../publish/build-site.ts'
import { BUILT_VIEWER } from '../publish/built-viewer.ts'
import { SiteError } from '../publish/site-error.ts'
import type { Command, Terminal } from './command.ts'
import { compileStories } from './compile-stories.ts'
import { findStories } from './find-stories.ts'
import { parseCommand } from './parse-args.ts'
import { parseBase } from './parse-base.ts'
import { printProblems } from './print-problems.ts'

const HELP = `Usage: dateline build [path...] [--out DIR] [--base URL]

Writes the stories as a folder of static files: a page for each, the newest one at the root. A path is a story file, or a folder that
is searched for files called story.md; without one, the folder you are in. Stories whose state is draft are left out.

The folder is written whole or not at all: if a story has errors, what was there before stays.

Options:
  --out DIR   the folder to write (default: dist); it must be new, empty, or written by an earlier build
  --base URL  the address that the site will stand at, such as https://example.org/maps/. Pages then tell search engines which
              address is theirs

Exit code: 0 written, 1 errors, 2 not called as above.`

export const build: Command = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseCommand('build', args, { out: { type: 'string' }, base: { type: 'string' } })
    const out = values.out ?? 'dist'
    const base = values.base === undefined ? undefined : parseBase(values.base)
    const stories = await compileAll(await findStories(positionals.length === 0 ? ['.'] : positionals), terminal)
    if (stories === undefined) return 1
    const conflict = conflictOf(stories)
    if (conflict !== undefined) {
      terminal.err(`dateline: ${conflict} Nothing was written.`)
      return 1
    }
    const onStory = (number: number, { story }: CompiledStory, maps: number): void => {
      const drawn = maps === 0 ? '' : `, ${maps} of ${story.steps.length} maps`
      terminal.progress(`Writing ${number} of ${stories.length}: ${story.slug}${drawn}`)
    }
    try {
      await buildSite(stories, { out, viewer: BUILT_VIEWER, base, onStory })
    } catch (error) {
      if (!(error instanceof SiteError)) throw error
      terminal.err(`dateline: ${error.message}`)
      return 1
    }
    for (const { story } of stories) terminal.out(join(out, story.slug, 'index.html'))
    return 0
  },
}

/** Why these stories cannot stand in one site; undefined where they can. */
function conflictOf(stories: readonly CompiledStory[]): string | undefined {
  if (stories.length === 0) return 'there is no story to publish: all of them are drafts.'
  const slugs = stories.map(({ story }) => story.slug)
  const twice = slugs.find((slug, i) => slugs.indexOf(slug) !== i)
  return twice === undefined ? undefined : `two stories would both stand at ${twice}/: rename the folder of one of them.`
}

/** The stories that may be published; undefined where one has errors. Prints all problems of all stories. */
async function compileAll(files: readonly string[], terminal: Terminal): Promise<CompiledStory[] | undefined> {
  const compilations = await compileStories(files, terminal)
  const problems = compilations.flatMap((compilation) => compilation.problems)
  if (problems.length > 0) terminal.err(printProblems(problems, terminal.colors.err))
  const results = compilations.flatMap(({ result }) => result ?? [])
  if (results.length < files.length) {
    terminal.err('dateline: nothing was written, because of the errors above.')
    return undefined
  }
  const published = results.filter(({ meta }) => meta.state !== 'draft')
  const drafts = results.length - published.length
  if (drafts > 0) terminal.err(`dateline: left out ${drafts === 1 ? 'a draft' : `${drafts} drafts`}.`)
  return published
}
