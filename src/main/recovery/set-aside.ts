import { constants, copyFileSync, existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { forceToDisk, SIDE_ENDINGS, syncFolder } from '../files/durable-files.ts'
import { makeFolder } from '../files/make-folder.ts'
import { isFile } from '../files/regular-file.ts'
import { PROTECTION_ENDING } from '../protection/protection-note.ts'
import { ACKNOWLEDGED_ENDING } from '../store/acknowledged.ts'

/** The ends of the names of a plan file and of what is kept beside it. */
const ENDINGS = ['', ...SIDE_ENDINGS, PROTECTION_ENDING, ACKNOWLEDGED_ENDING] as const

/**
 * Moves a damaged plan file, with what is kept beside it, into the folder for such files. Nothing is ever written
 * over there. The file itself goes first; what a crash leaves of the others goes when this is called again, before a new
 * file takes the name and SQLite takes them for its own.
 */
export function setAside(file: string, planId: string, damagedFolder: string, now: Date): void {
  const present = presentOf(file)
  if (present.length === 0) return
  const target = freeTarget(planId, damagedFolder, now)
  for (const end of present) renameSync(`${file}${end}`, `${target}${end}`)
  syncFolder(damagedFolder)
  syncFolder(path.dirname(file))
}

/**
 * Copies a plan file that nobody has open, with what is kept beside it, into the folder for damaged ones, and forces the
 * copies to disk. Answers with the name of the copy. Throws the file system's error.
 */
export function copyAside(file: string, planId: string, damagedFolder: string, now: Date): string {
  const target = freeTarget(planId, damagedFolder, now)
  for (const end of ENDINGS) {
    if (!isFile(`${file}${end}`)) continue
    copyFileSync(`${file}${end}`, `${target}${end}`, constants.COPYFILE_FICLONE)
    forceToDisk(`${target}${end}`)
  }
  syncFolder(damagedFolder)
  return target
}

function presentOf(file: string) {
  return ENDINGS.filter((end) => existsSync(`${file}${end}`))
}

function freeTarget(planId: string, damagedFolder: string, now: Date): string {
  makeFolder(damagedFolder)
  const moment = now.toISOString().replaceAll(/[-:.]/g, '')
  let target = path.join(damagedFolder, `${planId}.${moment}.certpace`)
  for (let copy = 2; existsSync(target); copy += 1) {
    target = path.join(damagedFolder, `${planId}.${moment}-${copy}.certpace`)
  }
  return target
}
