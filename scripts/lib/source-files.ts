import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/** The project's own files with one of the endings, as paths with forward slashes; ignored files are left out. */
export function listSourceFiles(endings: readonly string[]): readonly string[] {
  const listing = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (listing.status !== 0) throw new Error('the files of the project could not be listed; is this a git checkout?')
  return listing.stdout
    .split('\n')
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .filter((path) => !path.startsWith('tests/violations/') && existsSync(join(ROOT, path)))
}
