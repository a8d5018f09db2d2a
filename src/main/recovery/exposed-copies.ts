import { statSync } from 'node:fs'
import path from 'node:path'
import type { ExposedCopies } from '#shared/contract/protection.ts'
import { backupFile, backupNoteFile, listBackups } from '../backups/backup-folder.ts'
import { removeDatabase } from '../files/durable-files.ts'
import { removeFile } from '../files/regular-file.ts'
import { removeProtectionNote } from '../protection/protection-note.ts'
import { readProtection } from '../protection/read-protection.ts'
import { forgetAcknowledged } from '../store/acknowledged.ts'
import { filesSetAside } from './lost-plans.ts'

/** Where copies of a plan may be: its backups, and damaged files of it that were set aside. */
export interface CopyPlaces {
  readonly here: string
  /** The folder that the person chose as mirror, and the one inside it for the plan; null when there is none. */
  readonly mirror: { readonly chosen: string; readonly folder: string } | null
  readonly damaged: string
}

/** Whether a copy has no protection at all, or that of a former passphrase. */
export type ExposureKind = 'plain' | 'former'

interface ExposedBackup {
  readonly folder: string
  readonly id: string
  readonly kind: ExposureKind
  /** The salts its key may have been made under; none when it is not protected. */
  readonly salts: readonly string[]
}

/** Copies of a protected plan that its passphrase does not protect. */
export interface FoundCopies {
  readonly here: readonly ExposedBackup[]
  readonly mirror: readonly ExposedBackup[]
  readonly setAside: readonly { readonly file: string; readonly kind: ExposureKind }[]
  readonly isMirrorReachable: boolean
}

/**
 * `salt` is that of the plan's key. A mirror that cannot be reached is passed over. Throws for errors of disk and
 * system.
 */
export function findExposedCopies(planId: string, salt: string, { here, mirror, damaged }: CopyPlaces): FoundCopies {
  const isMirrorReachable = mirror === null || isFolder(mirror.chosen)
  const setAside = filesSetAside(damaged, planId).flatMap((name) => {
    const file = path.join(damaged, name)
    const kind = exposureOf(readProtection(file)?.salts ?? null, salt)
    return kind ? [{ file, kind }] : []
  })
  return {
    here: exposedBackups(here, salt),
    mirror: mirror && isMirrorReachable ? exposedBackups(mirror.folder, salt) : [],
    setAside,
    isMirrorReachable,
  }
}

export function countCopies({ here, mirror, setAside, isMirrorReachable }: FoundCopies): ExposedCopies {
  const countOf = (kind: ExposureKind) => ({
    here: here.filter((copy) => copy.kind === kind).length,
    mirror: mirror.filter((copy) => copy.kind === kind).length,
    setAside: setAside.filter((copy) => copy.kind === kind).length,
  })
  return { plain: countOf('plain'), former: countOf('former'), isMirrorReachable }
}

/** Removes the copies of one kind for good. Throws for errors of disk and system. */
export function removeCopies({ here, mirror, setAside }: FoundCopies, kind: ExposureKind): void {
  for (const { folder, id } of [...here, ...mirror].filter((copy) => copy.kind === kind)) {
    removeFile(backupFile(folder, id))
    removeFile(backupNoteFile(folder, id))
  }
  for (const { file } of setAside.filter((copy) => copy.kind === kind)) {
    removeDatabase(file)
    forgetAcknowledged(file)
    removeProtectionNote(file)
  }
}

function exposedBackups(folder: string, salt: string): readonly ExposedBackup[] {
  return listBackups(folder).flatMap(({ id, salts }) => {
    const kind = exposureOf(salts, salt)
    return kind ? [{ folder, id, kind, salts: salts ?? [] }] : []
  })
}

function exposureOf(salts: readonly string[] | null, salt: string): ExposureKind | null {
  if (salts === null) return 'plain'
  return salts.includes(salt) ? null : 'former'
}

function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory()
  } catch {
    return false // its disk is not connected, or errs
  }
}
