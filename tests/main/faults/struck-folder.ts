import { copyFileSync, cpSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { backupsFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

/** How many changes were acknowledged before a folder was struck. */
export const EDITS = 6

/** After an orderly end, with a backup of the last state; or in the middle of work, with one of two changes before. */
export type Ending = 'orderly' | 'in-work'

/** The revision of the latest backup of a folder. */
export function backedUpRevision(ending: Ending): number {
  return ending === 'orderly' ? EDITS : EDITS - 2
}

/** The plan at each revision. */
export function stateAt(revision: number): Plan {
  return revision === 0 ? fullPlan() : { ...fullPlan(), name: `Revision ${revision}` }
}

/** A data folder as it lies on disk: in the middle of work the last changes are in the side file only. */
export async function makeFolder(ending: Ending, passphrase: string | null): Promise<string> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  if (passphrase !== null) {
    await program.call('protection:set', { planId: 'plan', current: null, passphrase, copies: 'remove' })
  }
  for (let revision = 1; revision <= EDITS; revision += 1) {
    const edits: Edit[] = [{ kind: 'set', patch: { name: `Revision ${revision}` } }]
    const command = { label: 'Rename', group: null, edits }
    await program.call('plan:apply', { planId: 'plan', baseRevision: revision - 1, command })
    if (revision === backedUpRevision('in-work') && ending === 'in-work') {
      await program.call('backups:make', { planId: 'plan' })
    }
  }
  if (ending === 'orderly') {
    await program.services.finish()
    program.services.close()
  }
  const folder = temporaryFolder()
  copyFolder(program.options.dataFolder, folder)
  return folder
}

/** A copy of a data folder, beside it. */
export function copyOf(original: string): string {
  const dataFolder = path.join(original, 'struck')
  mkdirSync(dataFolder)
  copyFolder(original, dataFolder)
  return dataFolder
}

function copyFolder(from: string, to: string): void {
  for (const folder of [plansFolder, backupsFolder]) {
    cpSync(folder(from), folder(to), { recursive: true, preserveTimestamps: true })
  }
  copyFileSync(path.join(from, 'settings.json'), path.join(to, 'settings.json'))
}

/** What becomes of a file: one bit turned over, or the end missing from a place on. */
export type Fault = { readonly kind: 'flip' | 'cut'; readonly place: number; readonly bit: number }

const anyFault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom('flip', 'cut'),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bit: fc.integer({ min: 0, max: 7 }),
})

/** Seldom met by chance: nothing is left, the mark at the beginning of a file is hit, and the salt behind the mark. */
const AT_THE_BEGINNING: readonly Fault[] = [
  { kind: 'cut', place: 0, bit: 0 },
  { kind: 'flip', place: 0, bit: 3 },
  { kind: 'flip', place: 4e-5, bit: 5 },
]

/** Faults at any place, with those at the beginning among them. */
export function anyFaults(count: number): readonly Fault[] {
  return [...AT_THE_BEGINNING, ...fc.sample(anyFault, count - AT_THE_BEGINNING.length)]
}

/** As a disk that errs does it: without telling the time of it. */
export function strike(file: string, { kind, place, bit }: Fault): void {
  const { atime, mtime } = statSync(file)
  const bytes = readFileSync(file)
  const at = Math.floor(place * bytes.length)
  if (kind === 'cut') writeFileSync(file, bytes.subarray(0, at))
  else {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    writeFileSync(file, bytes)
  }
  utimesSync(file, atime, mtime)
}
