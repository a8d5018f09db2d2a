import { existsSync } from 'node:fs'
import path from 'node:path'
import type { LostPlan } from '#shared/contract/backups.ts'
import { idSchema } from '#shared/values/primitives.ts'
import { listBackups } from '../backups/backup-folder.ts'
import { contentsOfNote, type FindKey } from '../backups/backup-note.ts'
import { namesInFolder } from '../files/names-in-folder.ts'
import { isFile } from '../files/regular-file.ts'
import type { RepositoryContents } from '../store/plan-repository.ts'

const ENDING = '.certpace'

/** The folders that may hold backups or damaged files of plans that are lost. */
export interface TraceFolders {
  readonly backups: string
  /** Holds the damaged files that were set aside, named `<plan id>.<moment>.certpace`. */
  readonly damaged: string
}

/** Faults that do not lie in the plan file: it is whole, and opens once the person has done what the fault says. */
const NOT_DAMAGED = ['newer-version', 'held', 'bad-lock', 'not-secured', 'read-only']

/**
 * Every plan that is damaged or missing, with the reason. Plans that wait for their passphrase are not lost, and
 * neither are archived and removed ones, whose ids are in `putAway`.
 */
export function findLostPlans(
  { plans, locked, faults }: RepositoryContents,
  folders: TraceFolders,
  putAway: readonly string[],
  findKey: FindKey,
): readonly LostPlan[] {
  const damaged = faults.filter(({ code, planId }) => !NOT_DAMAGED.includes(code) && idSchema.safeParse(planId).success)
  const inList = [...[...plans, ...locked].map(({ id }) => id), ...faults.map(({ planId }) => planId)]
  const present = new Set([...inList, ...putAway])
  const isGone = (planId: string) => !present.has(planId) && idSchema.safeParse(planId).success
  const setAside = new Set(namesInFolder(folders.damaged).flatMap((name) => planIdOf(name) ?? []))
  const missing = namesInFolder(folders.backups).filter(
    (planId) => listBackups(path.join(folders.backups, planId)).length > 0,
  )
  const lostPlan = (planId: string, kind: LostPlan['kind'], message: string): LostPlan => {
    return { planId, name: lastKnownName(folders.backups, planId, findKey), kind, message }
  }
  return [
    ...damaged.map(({ planId, message }) => lostPlan(planId, 'damaged', message)),
    ...[...setAside]
      .filter(isGone)
      .map((planId) => lostPlan(planId, 'set-aside', 'Its damaged file was set aside before, and is still there.')),
    ...missing
      .filter((planId) => isGone(planId) && !setAside.has(planId))
      .map((planId) =>
        lostPlan(planId, 'missing', 'Its file is not in the data folder any more, but backups of it are.'),
      ),
  ]
}

/** The names of the damaged files of a plan that were set aside, the latest last. */
export function filesSetAside(damagedFolder: string, planId: string): readonly string[] {
  return namesInFolder(damagedFolder)
    .filter((name) => planIdOf(name) === planId && isFile(path.join(damagedFolder, name)))
    .toSorted()
}

/** The latest damaged file of a plan that was set aside; null when there is none. */
export function findSetAside(damagedFolder: string, planId: string): string | null {
  const latest = filesSetAside(damagedFolder, planId).at(-1)
  return latest === undefined ? null : path.join(damagedFolder, latest)
}

function planIdOf(name: string): string | null {
  if (!name.endsWith(ENDING)) return null
  return name.split('.')[0] ?? null
}

function lastKnownName(backupsFolder: string, planId: string, findKey: FindKey): string | null {
  const folder = path.join(backupsFolder, planId)
  if (!existsSync(folder)) return null
  const contents = listBackups(folder).map(({ note }) => note && contentsOfNote(note, findKey))
  return contents.find((known) => known !== null)?.planName ?? null
}
