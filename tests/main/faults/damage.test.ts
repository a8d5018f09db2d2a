import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listBackups } from '#main/backups/backup-folder.ts'
import { readBackup } from '#main/backups/read-backup.ts'
import { backupsFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import type { Edit } from '#shared/edits/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { howMany, tellCounts } from './how-many.ts'

const FAULTS_OF_EACH_KIND = howMany(12, 170)
const EDITS = 6

function rename(revision: number) {
  const edits: Edit[] = [{ kind: 'set', patch: { name: `Revision ${revision}` } }]
  return { label: 'Rename', group: null, edits }
}

/** Every state a plan went through, the first one under revision 0. */
function stateAt(revision: number): Plan {
  return revision === 0 ? fullPlan() : { ...fullPlan(), name: `Revision ${revision}` }
}

/**
 * A data folder as it lies on disk: after an orderly end with its last backup, or in the middle of work, with changes
 * that are in the side file only and a backup of the state before them.
 */
async function makeFolder(ending: 'orderly' | 'in-work'): Promise<string> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  for (let revision = 1; revision <= EDITS; revision += 1) {
    await program.call('plan:apply', { planId: 'plan', baseRevision: revision - 1, command: rename(revision) })
    if (revision === EDITS - 2 && ending === 'in-work') await program.call('backups:make', { planId: 'plan' })
  }
  if (ending === 'orderly') {
    await program.services.finish()
    program.services.close()
  }
  const folder = temporaryFolder()
  cpSync(plansFolder(program.options.dataFolder), plansFolder(folder), { recursive: true, preserveTimestamps: true })
  cpSync(backupsFolder(program.options.dataFolder), backupsFolder(folder), {
    recursive: true,
    preserveTimestamps: true,
  })
  copyFileSync(path.join(program.options.dataFolder, 'settings.json'), path.join(folder, 'settings.json'))
  return folder
}

type Fault = { readonly kind: 'flip' | 'cut'; readonly place: number; readonly bit: number }

const anyFault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom('flip', 'cut'),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.integer({ min: 0, max: 7 }),
})

function strike(file: string, { kind, place, bit }: Fault): void {
  const bytes = readFileSync(file)
  const at = Math.floor(place * bytes.length)
  if (kind === 'cut') writeFileSync(file, bytes.subarray(0, at))
  else {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    writeFileSync(file, bytes)
  }
}

/** The plan that is open when the program starts on a folder; null when it starts without one. */
async function planAfterStart(dataFolder: string): Promise<Plan | null> {
  const program = openProgram({ dataFolder })
  const session = CONTRACT['session:load'].response.parse(await program.call('session:load', {}))
  if (session.open === null) expect(session.planFaults).toHaveLength(1)
  program.services.close()
  return session.open?.plan ?? null
}

function latestBackupOf(dataFolder: string): Plan {
  const folder = path.join(backupsFolder(dataFolder), 'plan')
  const id = listBackups(folder)[0]?.id ?? ''
  return unwrap(readBackup({ folder, id, key: null, workFolder: dataFolder }))
}

async function strikeAgainAndAgain(ending: 'orderly' | 'in-work', side: '' | '-wal') {
  const original = await makeFolder(ending)
  const counts = {
    faults: 0,
    'opened with the last state': 0,
    'opened with an earlier one': 0,
    'opened changed': 0,
    named: 0,
  }
  const states = Array.from({ length: EDITS + 1 }, (_, revision) => JSON.stringify(stateAt(revision)))
  for (const fault of fc.sample(anyFault, FAULTS_OF_EACH_KIND)) {
    const dataFolder = path.join(original, 'struck')
    mkdirSync(dataFolder)
    for (const name of ['plans', 'backups', 'settings.json'])
      cpSync(path.join(original, name), path.join(dataFolder, name), { recursive: true, preserveTimestamps: true })
    const file = path.join(plansFolder(dataFolder), `plan.certpace${side}`)
    const { atime, mtime } = statSync(file)
    strike(file, fault)
    utimesSync(file, atime, mtime) // a disk that errs does not tell the time of it
    const plan = await planAfterStart(dataFolder)
    const revision = states.indexOf(JSON.stringify(plan))
    counts.faults += 1
    if (plan === null) counts.named += 1
    else if (revision === EDITS) counts['opened with the last state'] += 1
    else if (revision >= 0) counts['opened with an earlier one'] += 1
    else counts['opened changed'] += 1
    // Whatever became of the file, a named backup holds what it held when it was made.
    expect(latestBackupOf(dataFolder)).toEqual(stateAt(ending === 'orderly' ? EDITS : EDITS - 2))
    rmSync(dataFolder, { recursive: true })
  }
  return counts
}

describe(`${FAULTS_OF_EACH_KIND} flipped bits and cut-off ends`, () => {
  it('of a plan file never keep the program from starting, and the last state is in the file or in a backup', async () => {
    const counts = await strikeAgainAndAgain('orderly', '')
    tellCounts('Damage of the plan file', counts)
    expect(counts['opened with an earlier one'] + counts['opened changed']).toBe(0)
  }, 1_200_000)

  it('of the file beside it, after a crash, never keep the program from starting', async () => {
    const counts = await strikeAgainAndAgain('in-work', '-wal')
    tellCounts('Damage of the file of the latest changes', counts)
    expect(counts['opened changed']).toBe(0)
  }, 1_200_000)

  it('of a backup are always noticed', async () => {
    const original = await makeFolder('orderly')
    const folder = path.join(backupsFolder(original), 'plan')
    const id = listBackups(folder)[0]?.id ?? ''
    const file = path.join(folder, `${id}.certpace`)
    const whole = readFileSync(file)
    for (const fault of fc.sample(anyFault, FAULTS_OF_EACH_KIND)) {
      strike(file, fault)
      expect(readBackup({ folder, id, key: null, workFolder: original })).toMatchObject({
        ok: false,
        fault: { code: 'damaged-backup' },
      })
      writeFileSync(file, whole)
    }
    tellCounts('Damage of a backup', { faults: FAULTS_OF_EACH_KIND, noticed: FAULTS_OF_EACH_KIND })
  }, 1_200_000)
})
