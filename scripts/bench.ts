/**
 * `npm run bench`: measures what the design promises, prints each figure beside its target and in beats, and keeps them as
 * JSON in bench-results/. Close other programs first; on a busy computer every figure is larger.
 * `npm run bench -- --against COMMIT`: measures the projection of that commit and of this one in turns, and their ratio.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAgainst } from './bench/against.ts'
import { measureBackups } from './bench/backups.ts'
import { measureBeat } from './bench/beat.ts'
import { measureCommandLine } from './bench/command-line.ts'
import { measureEngine } from './bench/engine.ts'
import { measureExports } from './bench/exports.ts'
import type { Figure } from './bench/figure.ts'
import { measureBrowserHost, measureElectron } from './bench/hosts.ts'
import { measureImports } from './bench/imports.ts'
import { measureSideBySide } from './bench/side-by-side.ts'
import { measureStorage } from './bench/storage.ts'
import { ensureBuild } from './lib/build.ts'
import { findChromium } from './lib/chromium.ts'
import { hasDisplay, startVirtualDisplay } from './lib/display.ts'
import { findElectron } from './lib/electron.ts'
import { ROOT } from './lib/root.ts'

const { against } = parseArgs({ options: { against: { type: 'string' } } }).values
const beat = measureBeat()
process.stdout.write(`One beat of this computer is ${beat.toFixed(2)} ms\n`)
if (against !== undefined) {
  await compareWith(against)
  process.exit(0)
}
if (!ensureBuild('shown')) process.exit(1)
const chromium = findChromium()
const electron = findElectron()
const display = hasDisplay() ? null : await startVirtualDisplay()
if (display) process.env['DISPLAY'] = display.name

const figures: Figure[] = []
const notes: string[] = []
show(measureEngine())
show(measureStorage())
show(await measureBackups())
show(await measureImports())
show(await measureExports())
show(measureCommandLine())
if (chromium) {
  show(await measureBrowserHost(chromium.version))
  show(await measureSideBySide())
} else notes.push('Not measured: the page, because no Chromium was found.')
if (electron && chromium && hasDisplay()) show(await measureElectron(electron))
else notes.push('Not measured: the desktop program, which needs Electron, Chromium and a display or Xvfb.')
display?.stop()

const folder = join(ROOT, 'bench-results')
const at = new Date().toISOString()
mkdirSync(folder, { recursive: true })
const file = join(folder, `${at.slice(0, 19).replaceAll(':', '-')}.json`)
const computer = { processors: cpus().length, model: cpus()[0]?.model ?? '', node: process.versions.node }
const versions = { chromium: chromium?.version ?? null, electron: electron?.version ?? null }
writeFileSync(file, `${JSON.stringify({ at, computer, beat, versions, figures, notes }, null, 2)}\n`)
process.stdout.write(`${notes.map((note) => `${note}\n`).join('')}Kept in ${file}\n`)

function show(measured: readonly Figure[]): void {
  figures.push(...measured)
  for (const figure of measured) process.stdout.write(`${lineOf(figure)}\n`)
}

async function compareWith(commit: string): Promise<void> {
  for (const { name, before, now } of await measureAgainst(commit)) {
    const times = `${before.toFixed(3)} ms at ${commit}, ${now.toFixed(3)} ms now (${(now / beat).toFixed(3)} beats)`
    process.stdout.write(`${name.padEnd(54)}${(before / now).toFixed(2).padStart(6)} times as fast  ${times}\n`)
  }
}

function lineOf({ name, value, unit, target, note }: Figure): string {
  const amount = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
  const verdict =
    target === null ? '' : value <= target ? `met (under ${target} ${unit})` : `NOT met (under ${target} ${unit})`
  const beats = unit === 'ms' ? `${(value / beat).toFixed(2)} beats` : ''
  return `${name.padEnd(48)}${amount.padStart(10)}${beats.padStart(14)}  ${verdict.padEnd(24)}  ${note}`
}
