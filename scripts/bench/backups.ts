import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { prepareDataFolder } from '#main/data-folder/prepare-data-folder.ts'
import { openServices } from '#main/services/open-services.ts'
import { connect } from '#main/store/connect.ts'
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

/**
 * A verified backup of a large plan, and for how long it keeps the thread that answers requests from doing so. Beside each
 * backup, two integrity checks of the same file are timed, which is what a backup may take.
 */
export async function measureBackups(): Promise<readonly Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  try {
    const answer = openProgram(dataFolder)
    const plan = withLogEntries({ ...samplePlan(), id: 'large' }, ENTRIES)
    await answer('plan:create', {
      plan: { ...plan, logEntries: plan.logEntries.map((entry) => ({ ...entry, notes: NOTE })) },
    })
    const file = join(plansFolder(dataFolder), 'large.certpace')
    const size = statSync(file).size / BYTES_PER_MEGABYTE
    const times: number[] = []
    const yardsticks: number[] = []
    let longestWait = 0
    let longestWork = 0
    for (let run = 0; run < RUNS; run += 1) {
      const backup = await timeWithWaits(() => answer('backups:make', { planId: 'large' }))
      times.push(backup.time)
      longestWait = Math.max(longestWait, backup.longestWait)
      longestWork = Math.max(longestWork, backup.longestWork)
      yardsticks.push(timeOfTwoChecks(file))
    }
    const note = `plan file of ${size.toFixed(1)} MB, ${RUNS} backups`
    const checks = 'at most what two integrity checks of it take beside them'
    const work = `the thread itself works for at most ${longestWork.toFixed(1)} ms at a time`
    return [
      {
        name: 'Verified backup of 20 MB',
        value: median(times),
        unit: 'ms',
        target: Math.round(median(yardsticks)),
        note: `${note}, median; ${checks}`,
      },
      {
        name: 'Verified backup: longest wait of a request',
        value: longestWait,
        unit: 'ms',
        target: 20,
        note: `${note}; ${work}`,
      },
    ]
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** How long the work took, for how long a request would have waited meanwhile, and what of that was work of this thread. */
async function timeWithWaits(work: () => Promise<unknown>) {
  await pause(1) // a turn of its own, so that what was done just before does not count
  const started = performance.now()
  let last = { at: started, cpu: cpuOfThread() }
  let longestWait = 0
  let longestWork = 0
  const look = () => {
    const now = { at: performance.now(), cpu: cpuOfThread() }
    longestWait = Math.max(longestWait, now.at - last.at)
    longestWork = Math.max(longestWork, now.cpu - last.cpu)
    last = now
  }
  const timer = setInterval(look, 1)
  await work()
  look()
  clearInterval(timer)
  return { time: performance.now() - started, longestWait, longestWork }
}

/** In milliseconds, since the thread began. */
function cpuOfThread(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** In milliseconds, of the checks alone: the file is open already. */
function timeOfTwoChecks(file: string): number {
  const database = connect(file, null)
  try {
    const started = performance.now()
    for (let check = 0; check < 2; check += 1) database.pragma('integrity_check')
    return performance.now() - started
  } finally {
    database.close()
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
