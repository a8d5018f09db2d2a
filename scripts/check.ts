/**
 * `npm run check`: everything that must hold besides the tests. Runs every step, prints each with its result, and fails
 * when one did. Names given after `--` run only those steps.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBorderViolations } from './lib/borders.ts'
import { build } from './lib/build.ts'
import { findLockFaults } from './lib/dependencies.ts'
import { describeLongFile } from './lib/long-files.ts'
import { ROOT } from './lib/root.ts'
import { listSourceFiles } from './lib/source-files.ts'

interface Step {
  readonly name: string
  /** What is wrong, for the screen; empty when nothing is. */
  readonly run: () => string
}

const STEPS: readonly Step[] = [
  { name: 'format and lint', run: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { name: 'types', run: () => tool('typescript/bin/tsc', '--build') },
  { name: 'borders', run: checkBorders },
  { name: 'unused code', run: () => tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors') },
  { name: 'line limits', run: checkLineLimits },
  { name: 'generated files', run: () => runNode(join('scripts', 'json-schemas.ts'), '--check') },
  { name: 'rule packs', run: () => runNode(join('scripts', 'rule-packs.ts')) },
  { name: 'lock file', run: checkLockFile },
  { name: 'build', run: () => (build('quiet') ? '' : 'the build did not finish') },
  { name: 'what ships', run: () => runNode(join('scripts', 'notices.ts'), '--check') },
]

const asked = process.argv.slice(2)
const steps = asked.length > 0 ? STEPS.filter(({ name }) => asked.includes(name)) : STEPS
const failed = steps.filter((step) => !isGood(step))
process.stdout.write(
  failed.length === 0
    ? 'Everything checked is in order.\n'
    : `To be put right: ${failed.map(({ name }) => name).join(', ')}.\n`,
)
process.exitCode = failed.length === 0 ? 0 : 1

function isGood(step: Step): boolean {
  const started = performance.now()
  const faults = step.run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${faults === '' ? '✓' : '✗'} ${step.name} (${seconds} s)\n${faults}`)
  return faults === ''
}

/** Runs a tool of node_modules; answers what it printed when it failed. */
function tool(file: string, ...parameters: readonly string[]): string {
  return runNode(join('node_modules', file), ...parameters)
}

function runNode(file: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...parameters], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return status === 0 ? '' : `${stdout}${stderr}\n`
}

function checkBorders(): string {
  const violations = listSourceFiles(['.ts', '.tsx']).flatMap((file) =>
    findBorderViolations(file, readFileSync(join(ROOT, file), 'utf8')),
  )
  return violations.map(({ file, line, message }) => `${file}:${line} ${message}\n`).join('')
}

function checkLockFile(): string {
  return findLockFaults(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
    .map((fault) => `${fault}\n`)
    .join('')
}

function checkLineLimits(): string {
  return listSourceFiles(['.ts', '.tsx', '.mjs', '.css', '.html'])
    .map((file) => describeLongFile(file, readFileSync(join(ROOT, file), 'utf8')))
    .filter((fault) => fault !== null)
    .map((fault) => `${fault}\n`)
    .join('')
}
