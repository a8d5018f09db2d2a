import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

const SOURCES = ['src/**', 'resources/**', 'electron.config.ts', 'package.json', 'package-lock.json']
/** Rules that ship otherwise than their grade allows end the build before it begins. */
const STEPS = [
  [join(ROOT, 'scripts/rule-packs.ts')],
  [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '-c', 'electron.config.ts'],
] as const
const STAMP = join(ROOT, 'out', 'built-from.txt')

/** Builds when `out/` is missing or was made from other sources. Answers whether `out/` is usable afterwards. */
export function ensureBuild(output: 'shown' | 'quiet'): boolean {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources()) return true
  return build(output)
}

/** Builds into `out/` and notes from which sources; a failing build's messages go to stderr, also when quiet. */
export function build(output: 'shown' | 'quiet'): boolean {
  const hash = hashOfSources() // before the build, so that a file changed meanwhile leads to another one
  rmSync(STAMP, { force: true })
  if (output === 'shown') process.stderr.write('Building Certpace …\n')
  for (const step of STEPS) {
    const result = spawnSync(process.execPath, step, {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
    if (result.status !== 0) {
      process.stderr.write(`${result.stdout}${result.stderr}\nThe build did not finish; the lines above say why.\n`)
      return false
    }
  }
  writeFileSync(STAMP, hash)
  return true
}

/** Contents decide, not times: a fresh clone and a changed branch both give files times that mean nothing. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const path of globSync(SOURCES, { cwd: ROOT }).sort()) {
    const file = join(ROOT, path)
    if (!statSync(file).isFile()) continue
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
