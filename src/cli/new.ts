import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder } from '../compile/package-folder.ts'
import { type Command, UsageError } from './command.ts'
import { createFolder } from './create-folder.ts'
import { parseCommand } from './parse-args.ts'
import { parseSlug } from './parse-slug.ts'

const HELP = `Usage: dateline new <slug> [--title TEXT] [--dir DIR]

Writes a story to begin with: a folder with a story.md that explains itself, its places and a layer. The slug is the folder's name and the
story's address: lower-case Latin letters, digits and single hyphens, such as storm or a-storm-in-fiji.

Options:
  --title TEXT  the headline (default: made from the slug)
  --dir DIR     the folder to write it in (default: stories, where there is a folder of that name, else the folder you are in)

Nothing is overwritten. Exit code: 0 written, 1 it could not be written, 2 not called as above.`

/** The story that new ones are made from. It is one itself, and compiles as it is. */
const TEMPLATE = join(packageFolder(), 'templates', 'story')

/** The day that the template bears in place of today. */
const TEMPLATE_DAY = '2026-01-15'

export const newStory = createNewStory(() => new Date())

/** @param now the clock: the story is dated by its day, where the computer is */
export function createNewStory(now: () => Date): Command {
  return {
    help: HELP,
    async run(args, terminal) {
      const { values, positionals } = parseCommand('new', args, { title: { type: 'string' }, dir: { type: 'string' } })
      const [name, ...more] = positionals
      if (name === undefined) throw new UsageError("'new' takes the name of the story, such as 'dateline new storm'.")
      if (more.length > 0) throw new UsageError(`'new' takes one name. Did you mean 'dateline new ${positionals.join('-')}'?`)
      const slug = parseSlug(name)
      const title = values.title ?? titleOf(slug)
      if (title.trim() === '') throw new UsageError('--title takes a headline, and was given none.')

      const folder = join(values.dir ?? (await defaultFolder()), slug)
      const files = await storyFiles({ title, day: dayOf(now()) })
      await createFolder(folder, files)
      for (const file of files.keys()) terminal.out(join(folder, file))
      terminal.err(nextSteps(folder))
      return 0
    },
  }
}

async function defaultFolder(): Promise<string> {
  const found = await stat('stories').catch(() => undefined)
  return found?.isDirectory() === true ? 'stories' : '.'
}

/** The files of the template with a headline and a day of their own, the story first. */
async function storyFiles({ title, day }: { readonly title: string; readonly day: string }): Promise<Map<string, string>> {
  const data = (await readdir(TEMPLATE)).filter((name) => name !== 'story.md').sort()
  const read = (name: string): Promise<string> => readFile(join(TEMPLATE, name), 'utf8')
  const story = (await read('story.md'))
    .replaceAll(TEMPLATE_DAY, day) // before the headline, which may bear that day itself
    .replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`) // a JSON string is a YAML one
  const contents = await Promise.all(data.map(async (name) => [name, await read(name)] as const))
  return new Map([['story.md', story], ...contents])
}

function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** ISO day on the computer's own clock. */
function dayOf(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function nextSteps(folder: string): string {
  const dateline = process.env['npm_command'] === 'exec' ? 'npx dateline' : 'dateline' // as it was called
  return `
Now open ${join(folder, 'story.md')} in an editor, and write.
  ${dateline} preview ${folder}   shows it as you write
  ${dateline} check ${folder}     says what does not fit together
  ${dateline} build ${folder}     writes the pages to publish`
}
