/**
 * `npm test`: builds, then runs every test once: units, stores and hosts, and the journeys in Chromium and in Electron.
 * Names at the end what was used and what was not there; the last line is the count. What follows `--` goes to vitest:
 * `npm test -- --changed` runs the tests of what is not committed yet, `npm test -- --changed=main` of what is not on main.
 *
 * CERTPACE_REQUIRE_BROWSERS=chromium,electron makes a missing one of those a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { ensureBuild } from './lib/build.ts'
import { findChromium } from './lib/chromium.ts'
import { hasDisplay, startVirtualDisplay } from './lib/display.ts'
import { findElectron } from './lib/electron.ts'
import { ROOT } from './lib/root.ts'
import { makeTestFolders } from './lib/test-folders.ts'

interface Result {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The files with their wall-clock time, slowest first. */
  readonly files: readonly TestFile[]
}

interface TestFile {
  readonly name: string
  readonly seconds: number
  /** In milliseconds since 1970. */
  readonly startTime: number
  readonly endTime: number
}

const SLOWEST_SHOWN = 10

/** What is read of vitest's report. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
})

const isBuilt = ensureBuild('shown')
const chromium = findChromium()
const electron = findElectron()
const display = electron && !hasDisplay() ? await startVirtualDisplay() : null

const projects = ['shared', 'main', 'renderer']
if (chromium && isBuilt) projects.push('e2e-chromium')
if (electron && isBuilt && (hasDisplay() || display)) projects.push('e2e-electron')

const result = runVitest(projects, process.argv.slice(2))
display?.stop()

const lacking = ['chromium', 'electron'].filter((name) => isRequired(name) && !projects.includes(`e2e-${name}`))
const notes = [
  ...describeBrowsers(),
  ...lacking.map((name) => `Failed: CERTPACE_REQUIRE_BROWSERS asks for ${name}, and it was not tested.`),
]

const failed = result.failed + lacking.length + (isBuilt ? 0 : 1)
process.stdout.write(`\n${[...describeSlowest(), ...notes].join('\n')}\n`)
process.stdout.write(
  `${result.passed} passed, ${failed} failed${result.skipped > 0 ? `, ${result.skipped} skipped` : ''}\n`,
)
process.exitCode = failed > 0 ? 1 : 0

function describeBrowsers(): readonly string[] {
  if (!isBuilt) return ['Not run: the tests in Chromium and Electron, because the build failed.']
  return [describeChromium(), describeElectron()]
}

function describeChromium(): string {
  if (!chromium) return 'Not run: the tests in Chromium, because none was found. CHROMIUM_PATH can name one.'
  return `Browser host tested in ${chromium.version} (${chromium.program}).`
}

function describeElectron(): string {
  if (!electron) return 'Not run: the tests in Electron, because its program is not there. `npm start` fetches it.'
  if (!hasDisplay() && !display) return 'Not run: the tests in Electron, because there is neither a display nor Xvfb.'
  return `Desktop program tested in Electron ${electron.version} (${electron.program}).`
}

function describeSlowest(): readonly string[] {
  const lines = result.files
    .slice(0, SLOWEST_SHOWN)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`)
  return lines.length > 0 ? ['The slowest files:', ...lines, '', describeParts(), ''] : []
}

/** How long the unit tests took together and how long the journeys, which begin after them. */
function describeParts(): string {
  const isJourney = ({ name }: TestFile) => name.startsWith(join('tests', 'e2e'))
  const parts = [
    ['Unit tests', result.files.filter((file) => !isJourney(file))],
    ['journeys', result.files.filter(isJourney)],
  ] as const
  return parts
    .filter(([, files]) => files.length > 0)
    .map(([part, files]) => {
      const from = Math.min(...files.map(({ startTime }) => startTime))
      const to = Math.max(...files.map(({ endTime }) => endTime))
      return `${part} ${((to - from) / 1000).toFixed(0)} s`
    })
    .join(', ')
}

function isRequired(name: string): boolean {
  return (process.env['CERTPACE_REQUIRE_BROWSERS'] ?? '').split(',').includes(name)
}

/** Runs vitest once for all projects and reads the counts from its report. A run without a report is a failure. */
function runVitest(names: readonly string[], parameters: readonly string[]): Result {
  const folders = makeTestFolders()
  const report = join(folders.temporary, 'report.json')
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--passWithNoTests',
      ...names.map((name) => `--project=${name}`),
      ...parameters,
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...folders.env, ...(display ? { DISPLAY: display.name } : {}) },
    },
  )
  const read = readReport(report)
  folders.remove()
  // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
  return status !== 0 && read.failed === 0 ? { ...read, failed: 1 } : read
}

function readReport(file: string): Result {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, files: [] }
  const report = reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    files: report.testResults
      .map(({ name, startTime, endTime }) => ({
        name: relative(ROOT, name),
        seconds: (endTime - startTime) / 1000,
        startTime,
        endTime,
      }))
      .toSorted((left, right) => right.seconds - left.seconds),
  }
}
