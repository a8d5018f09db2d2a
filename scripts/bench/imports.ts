import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { addDays, dayFromIso, isoFromDay } from '#shared/calendar/day.ts'
import { PART_BYTES } from '#shared/plan/evidence.ts'
import type { Figure } from './figure.ts'
import { type HostClient, startHostClient } from './host-client.ts'
import { samplePlan } from './plans.ts'

const ROWS = 100_000
const TODAY = '2027-01-04'
const PLAN = 'import'
const DAYS = 50
/** In milliseconds. */
const PAUSE = 100
const LONGEST_WAIT = 60_000

/** A sheet of 100,000 rows on its way into the log, in the built browser host, and its undo. */
export async function measureImports(): Promise<readonly Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  const client = await startHostClient(dataFolder, TODAY)
  try {
    await client.call('plan:create', { plan: { ...samplePlan(), id: PLAN } })
    await startBackup(dataFolder)
    const atRest = client.peakMemory()
    const sheet = await timed(() => openSheet(client))
    // Several rows of a day look like repeats, and here they are meant.
    const options = { ...sheet.value.options, takesRepeats: true, takesKnown: true }
    const request = { planId: PLAN, importId: sheet.value.importId, options }
    const review = await timed(() => client.call('import:review', request))
    if (review.value.counts.taken !== ROWS) throw new Error(`${review.value.counts.taken} rows can be taken`)
    const taken = await timed(() => client.call('import:take', { ...request, baseRevision: 0 }))
    await client.call('app:load', {}) // as a page does after so many changes
    const peak = client.peakMemory()
    const undone = await timed(() => client.call('plan:undo', { planId: PLAN }))
    await client.call('app:load', {})
    const note = `${ROWS.toLocaleString('en-US')} rows of CSV`
    const steps = `read ${sheet.ms.toFixed(0)}, judge ${review.ms.toFixed(0)}, take ${taken.ms.toFixed(0)} ms`
    return [
      {
        name: 'Import of 100,000 rows',
        value: sheet.ms + review.ms + taken.ms,
        unit: 'ms',
        target: 5000,
        note: `${note}: ${steps}`,
      },
      { name: 'Undo of it', value: undone.ms, unit: 'ms', target: 2000, note },
      ...memoryFigures(atRest, peak, client.peakMemory()),
    ]
  } finally {
    await client.host.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/**
 * Waits for the backup that is made some seconds after a start, for a minute at most. Its thread would otherwise take its
 * own memory, some 20 MB, at a step of the import that depends on how fast the computer is.
 */
async function startBackup(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'backups', PLAN)
  for (let waited = 0; waited < LONGEST_WAIT; waited += PAUSE) {
    if (existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.certpace'))) return
    await pause(PAUSE)
  }
  throw new Error('the backup after the start was not made')
}

function memoryFigures(atRest: number | null, peak: number | null, after: number | null): readonly Figure[] {
  if (atRest === null || peak === null || after === null) return []
  const note = `whole process; ${atRest.toFixed(0)} MB before it, ${after.toFixed(0)} MB after undo`
  return [{ name: 'Most memory during the import', value: peak, unit: 'MB', target: 200, note }]
}

async function openSheet({ call }: HostClient) {
  const bytes = Buffer.from(sheetText())
  const { uploadId } = await call('upload:begin', { purpose: 'open', bytes: bytes.length })
  for (let position = 0; position * PART_BYTES < bytes.length; position += 1) {
    const content = bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES).toString('base64')
    await call('upload:part', { uploadId, position, content })
  }
  const opened = await call('import:open', { planId: PLAN, from: { kind: 'received', uploadId, fileName: 'log.csv' } })
  if (opened.kind !== 'opened') throw new Error('the sheet was not opened')
  return opened
}

/** Hours of practice, several on each day. */
function sheetText(): string {
  const [practice] = samplePlan().practices
  if (!practice) throw new Error('the sample has no practice to log')
  const first = dayFromIso(samplePlan().startOn)
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const on = isoFromDay(addDays(first, index % DAYS))
    return `${on},1.5,${practice.title},Row ${index + 1}`
  })
  return `Date,Hours,Activity,Notes\n${rows.join('\n')}\n`
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const started = performance.now()
  const value = await work()
  return { value, ms: performance.now() - started }
}
