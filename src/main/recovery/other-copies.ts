import { statSync } from 'node:fs'
import path from 'node:path'
import type { OtherCopies } from '#shared/contract/protection.ts'
import { backupFile, backupNoteFile, listBackups } from '../backups/backup-folder.ts'
import { removeDatabase } from '../files/durable-files.ts'
import { removeFile } from '../files/regular-file.ts'
import { removeProtectionNote } from '../protection/protection-note.ts'
import { readProtection } from '../protection/read-protection.ts'
import { forgetAcknowledged } from '../store/acknowledged.ts'
import { filesSetAside } from './lost-plans.ts'

/** Where copies of a plan may be. */
export interface CopyPlaces {
  readonly here: string
  /** The folder that the person chose, and the one inside it for the plan; null when none is in use. */
  readonly mirror: { readonly chosen: string; readonly folder: string } | null
  readonly damaged: string
}

export type CopyKind = 'plain' | 'former'

interface OtherBackup {
  readonly folder: string
  readonly id: string
  readonly kind: CopyKind
  /** Under which its key may have been made; none when it is not protected. */
  readonly salts: readonly string[]
}

/** Copies of a protected plan that are without its protection. */
export interface FoundCopies {
  readonly here: readonly OtherBackup[]
  readonly mirror: readonly OtherBackup[]
  readonly setAside: readonly { readonly file: string; readonly kind: CopyKind }[]
  readonly isMirrorReachable: boolean
}

/** Throws for errors of disk and system; a second place that cannot be reached is none. */
export function findOtherCopies(planId: string, salt: string, { here, mirror, damaged }: CopyPlaces): FoundCopies {
  const isMirrorReachable = mirror === null || isFolder(mirror.chosen)
  const setAside = filesSetAside(damaged, planId).flatMap((name) => {
    const file = path.join(damaged, name)
    const kind = kindOf(readProtection(file)?.salts ?? null, salt)
    return kind ? [{ file, kind }] : []
  })
  return {
    here: otherBackups(here, salt),
    mirror: mirror && isMirrorReachable ? otherBackups(mirror.folder, salt) : [],
    setAside,
    isMirrorReachable,
  }
}

export function countCopies({ here, mirror, setAside, isMirrorReachable }: FoundCopies): OtherCopies {
  const countOf = (kind: CopyKind) => ({
    here: here.filter((copy) => copy.kind === kind).length,
    mirror: mirror.filter((copy) => copy.kind === kind).length,
    setAside: setAside.filter((copy) => copy.kind === kind).length,
  })
  return { plain: countOf('plain'), former: countOf('former'), isMirrorReachable }
}

/** Removes the copies of one kind for good. Throws for errors of disk and system. */
export function removeCopies({ here, mirror, setAside }: FoundCopies, kind: CopyKind): void {
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

function otherBackups(folder: string, salt: string): readonly OtherBackup[] {
  return listBackups(folder).flatMap(({ id, salts }) => {
    const kind = kindOf(salts, salt)
    return kind ? [{ folder, id, kind, salts: salts ?? [] }] : []
  })
}

function kindOf(salts: readonly string[] | null, salt: string): CopyKind | null {
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
