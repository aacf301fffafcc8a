import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFolder } from '../../../src/publish/write-folder.ts'

describe('writeFolder', () => {
  let parent = ''
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'dateline-write-'))
  })
  afterAll(() => rm(parent, { recursive: true, force: true }))

  const put = (name: string, text: string) => (staging: string) => writeFile(join(staging, name), text)

  test('replaces what an earlier build wrote, whole: old files are gone', async () => {
    const out = join(parent, 'site')
    await writeFolder(out, put('old.html', 'old'))
    await writeFolder(out, put('new.html', 'new'))
    expect(await readdir(out)).toEqual(['.dateline-build', 'new.html'])
  })

  test('a server may read what it writes', async () => {
    const out = join(parent, 'readable')
    await writeFolder(out, put('index.html', ''))
    expect((await stat(out)).mode & 0o777).toBe(0o777 & ~process.umask())
  })

  test('leaves the old folder as it was when filling fails half way, and no rest beside it', async () => {
    const out = join(parent, 'kept')
    await writeFolder(out, put('index.html', 'whole'))
    const failing = writeFolder(out, async (staging) => {
      await writeFile(join(staging, 'index.html'), 'half')
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('whole')
    expect((await readdir(parent)).filter((name) => name.startsWith('.kept'))).toEqual([])
  })

  test('never replaces a folder that holds other people’s files', async () => {
    const out = await mkdtemp(join(parent, 'foreign-'))
    await writeFile(join(out, 'thesis.txt'), 'years of work')
    await expect(writeFolder(out, put('index.html', ''))).rejects.toThrow(/holds files that no build wrote/)
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('years of work')
  })

  test('a symbolic link stays one, and the folder behind it is replaced', async () => {
    const out = join(parent, 'behind')
    await writeFolder(out, put('old.html', 'old'))
    await symlink('behind', join(parent, 'link'))
    await writeFolder(join(parent, 'link'), put('new.html', 'new'))
    expect((await lstat(join(parent, 'link'))).isSymbolicLink()).toBe(true)
    expect(await readdir(out)).toEqual(['.dateline-build', 'new.html'])
  })

  test('a symbolic link to nothing is refused, and stays', async () => {
    await symlink('nowhere', join(parent, 'astray'))
    await expect(writeFolder(join(parent, 'astray'), put('index.html', ''))).rejects.toThrow(
      /is a symbolic link to nothing: make the folder/,
    )
    expect((await lstat(join(parent, 'astray'))).isSymbolicLink()).toBe(true)
  })

  test('an empty folder may be filled', async () => {
    const out = await mkdtemp(join(parent, 'empty-'))
    await writeFolder(out, put('index.html', 'here'))
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('here')
  })
})
