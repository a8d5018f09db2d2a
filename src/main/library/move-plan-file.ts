import { existsSync, lstatSync, renameSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { syncFolder } from '../files/durable-files.ts'
import { makeFolder } from '../files/make-folder.ts'
import { PROTECTION_ENDING } from '../protection/protection-note.ts'
import { ACKNOWLEDGED_ENDING } from '../store/acknowledged.ts'
import { hasSideFile } from '../store/connect.ts'
import { LOSS_ENDING } from '../store/loss-note.ts'
import { MEANING_ENDING } from '../store/meaning-note.ts'
import { lockPlanFile } from '../store/plan-lock.ts'
import { CHECKSUM_ENDING } from '../store/recorded-checksum.ts'

/** The ends of the names of the notes beside a closed plan file. The plan is whole without them. */
const NOTE_ENDINGS = [CHECKSUM_ENDING, PROTECTION_ENDING, ACKNOWLEDGED_ENDING, LOSS_ENDING, MEANING_ENDING] as const

/**
 * Moves a closed plan file into another folder of the data folder by renaming it, so that at any moment the whole plan
 * is in one of the two. Faults: those of `lockPlanFile`, `name-taken`, `linked`, `busy` while changes are still in its
 * side file, and `no-such-plan`. Throws for errors of disk and system; the file is then where it was.
 */
export function movePlanFile(file: string, target: string, dataFolder: string): Outcome<null> {
  const status = lstatSync(file, { throwIfNoEntry: false })
  if (!status) return refuse('no-such-plan', '', 'This plan is not there any more.')
  if (status.isSymbolicLink()) return isLink()
  if (existsSync(target)) return nameTaken(path.basename(target), path.dirname(target))
  const lock = lockPlanFile(file, dataFolder)
  if (!lock.ok) return lock
  try {
    if (hasSideFile(file)) return refuse('busy', '', 'This plan is still being read. Try again in a moment.')
    makeFolder(path.dirname(target))
    renameSync(file, target)
    syncFolder(path.dirname(target))
    syncFolder(path.dirname(file))
    for (const end of NOTE_ENDINGS) moveNote(`${file}${end}`, `${target}${end}`)
    return succeed(null)
  } finally {
    lock.value.release()
  }
}

function moveNote(note: string, target: string): void {
  try {
    renameSync(note, target)
  } catch {
    // There is no such note, or it cannot be moved; the plan is whole without it.
  }
}

function nameTaken(name: string, folder: string) {
  return refuse(
    'name-taken',
    '',
    `The folder ${folder} already has a file ${name}, so nothing was moved. Move one of the two files to another folder, then try again.`,
  )
}

/** A link is not moved, since from another folder it could lead nowhere. */
function isLink() {
  return refuse(
    'linked',
    '',
    'The file of this plan is a link to another place, so it was not moved. Remove or move the link with your file manager.',
  )
}
