// Writes resources/notices.txt, the notices of everything of others that ships with the program, from the bundler's list
// of what went into the output. It needs a build. With --check it writes nothing and fails when the file is stale. Either
// way it fails for a package that must not ship, or that package.json does not name as shipped.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBundledPackages } from './lib/bundled-packages.ts'
import { findMisplacedDependencies, type Needs } from './lib/dependencies.ts'
import { describeLicenseFault, writeNotices } from './lib/notices.ts'
import { ROOT } from './lib/root.ts'

const FILE = join(ROOT, 'resources', 'notices.txt')

const packages = readBundledPackages()
const needs: Needs = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const names = packages.map(({ name }) => name)
const faults = [
  ...packages.map(describeLicenseFault).filter((fault) => fault !== null),
  ...findMisplacedDependencies(needs, names),
]
const notices = writeNotices(packages)
if (!process.argv.includes('--check')) writeFileSync(FILE, notices)
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== notices) {
  faults.push('resources/notices.txt is stale: run "node scripts/build.ts" and "node scripts/notices.ts"')
}
for (const fault of faults) process.stderr.write(`${fault}\n`)
if (faults.length > 0) process.exitCode = 1
