import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { ROOT } from '../lib/root.ts'
import type { Figure } from './figure.ts'
import { median } from './figure.ts'
import { samplePlan, withLogEntries } from './plans.ts'

/** So many entries with a note each make a plan file of somewhat more than 20 MB. */
const ENTRIES = 80_000
const NOTE = 'Two hours on sexual health in later life, with a reading list and a case of our own to think about.'
const RUNS = 5
const BYTES_PER_MEGABYTE = 1_000_000

/** A verified backup of a large plan, and for how long it keeps the thread that answers requests from doing so. */
export async function measureBackups(): Promise<readonly Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  try {
    const answer = openProgram(dataFolder)
    const plan = withLogEntries({ ...samplePlan(), id: 'large' }, ENTRIES)
    await answer('plan:create', {
      plan: { ...plan, logEntries: plan.logEntries.map((entry) => ({ ...entry, notes: NOTE })) },
    })
    const size = statSync(join(plansFolder(dataFolder), 'large.certpace')).size / BYTES_PER_MEGABYTE
    const times: number[] = []
    let longestWait = 0
    for (let run = 0; run < RUNS; run += 1) {
      const waits = monitorEventLoopDelay({ resolution: 1 })
      waits.enable()
      const started = performance.now()
      await answer('backups:make', { planId: 'large' })
      times.push(performance.now() - started)
      waits.disable()
      longestWait = Math.max(longestWait, waits.max / 1e6)
    }
    const note = `plan file of ${size.toFixed(1)} MB, ${RUNS} backups`
    return [
      { name: 'Verified backup of 20 MB', value: median(times), unit: 'ms', target: 500, note: `${note}, median` },
      { name: 'Verified backup: longest wait of a request', value: longestWait, unit: 'ms', target: 20, note },
    ]
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function openProgram(dataFolder: string) {
  prepareDataFolder(dataFolder)
  const opened = openServices({
    dataFolder,
    resourcesFolder: join(ROOT, 'resources'),
    host: { kind: 'browser', saveFile: async () => ({ kind: 'download' }), quit: () => {} },
    appVersion: '0.0.0-bench',
    today: () => isoDate('2027-01-04'),
    now: () => new Date(),
    workerFile: join(ROOT, 'out/main/plan-worker.js'),
    importWorkerFile: '',
    startBackupDelay: 2 ** 30,
    newId: () => 'unused',
    log: () => {},
  })
  if (!opened.ok) throw new Error(opened.fault.message)
  return async (name: string, request: unknown): Promise<unknown> => {
    const reply = await opened.value.answer(name, request)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
    return reply.value
  }
}
