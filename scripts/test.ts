/**
 * `npm test`: builds, then runs every test once: units, stores and hosts, and the journeys in Chromium and in Electron.
 * Names at the end what was used and what was not there; the last line is the count. What follows `--` goes to vitest.
 *
 * CERTPACE_REQUIRE_BROWSERS=chromium,electron makes a missing one of those a failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './lib/build.ts'
import { findChromium } from './lib/chromium.ts'
import { hasDisplay, startVirtualDisplay } from './lib/display.ts'
import { findElectron } from './lib/electron.ts'
import { ROOT } from './lib/root.ts'

interface Count {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const isBuilt = ensureBuild('shown')
const chromium = findChromium()
const electron = findElectron()
const display = electron && !hasDisplay() ? await startVirtualDisplay() : null

const projects = ['shared', 'main', 'renderer']
if (chromium && isBuilt) projects.push('e2e-chromium')
if (electron && isBuilt && (hasDisplay() || display)) projects.push('e2e-electron')

const count = runVitest(projects, process.argv.slice(2))
display?.stop()

const lacking = ['chromium', 'electron'].filter((name) => isRequired(name) && !projects.includes(`e2e-${name}`))
const notes = [
  ...describeBrowsers(),
  ...lacking.map((name) => `Failed: CERTPACE_REQUIRE_BROWSERS asks for ${name}, and it was not tested.`),
]

const failed = count.failed + lacking.length + (isBuilt ? 0 : 1)
process.stdout.write(`\n${notes.join('\n')}\n`)
process.stdout.write(
  `${count.passed} passed, ${failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}\n`,
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

function isRequired(name: string): boolean {
  return (process.env['CERTPACE_REQUIRE_BROWSERS'] ?? '').split(',').includes(name)
}

/** Runs vitest once for all projects and reads the counts from its report. A run without a report is a failure. */
function runVitest(names: readonly string[], parameters: readonly string[]): Count {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-test-'))
  const report = join(folder, 'report.json')
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
      env: { ...process.env, ...(display ? { DISPLAY: display.name } : {}) },
    },
  )
  const counts = readReport(report)
  rmSync(folder, { recursive: true, force: true })
  // A file that cannot be loaded, or an error outside any test, fails the run without a failed test.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function readReport(file: string): Count {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return {
      passed: numberIn(report, 'numPassedTests'),
      failed: numberIn(report, 'numFailedTests'),
      skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

function numberIn(report: unknown, key: string): number {
  if (typeof report !== 'object' || report === null) return 0
  const value: unknown = Reflect.get(report, key)
  return typeof value === 'number' ? value : 0
}
