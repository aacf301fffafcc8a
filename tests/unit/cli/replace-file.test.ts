import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFile } from '../../../src/cli/replace-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-replace-'))
  await writeFile(join(folder, 'story.md'), 'before', { mode: 0o640 })
})
afterEach(() => rm(folder, { recursive: true }))

test('the content is another, the permissions are the same, and nothing is left beside it', async () => {
  await replaceFile(join(folder, 'story.md'), 'after')
  expect(await readFile(join(folder, 'story.md'), 'utf8')).toBe('after')
  expect((await stat(join(folder, 'story.md'))).mode & 0o777).toBe(0o640)
  expect(await readdir(folder)).toEqual(['story.md'])
})

test('a symbolic link stays one', async () => {
  await symlink('story.md', join(folder, 'link.md'))
  await replaceFile(join(folder, 'link.md'), 'after')
  expect((await lstat(join(folder, 'link.md'))).isSymbolicLink()).toBe(true)
  expect(await readFile(join(folder, 'story.md'), 'utf8')).toBe('after')
})

test('a read-only file stays as it is, whoever asks', async () => {
  await chmod(join(folder, 'story.md'), 0o444)
  await expect(replaceFile(join(folder, 'story.md'), 'after')).rejects.toThrow()
  expect(await readFile(join(folder, 'story.md'), 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['story.md'])
})

test('a file that is not there is not made', async () => {
  await expect(replaceFile(join(folder, 'other.md'), 'after')).rejects.toThrow(/ENOENT/)
  expect(await readdir(folder)).toEqual(['story.md'])
})
