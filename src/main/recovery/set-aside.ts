import { constants, copyFileSync, existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { forceToDisk, SIDE_ENDINGS, syncFolder } from '../files/durable-files.ts'
import { makeFolder } from '../files/make-folder.ts'
import { isFile } from '../files/regular-file.ts'
import { PROTECTION_ENDING } from '../protection/protection-note.ts'
import { ACKNOWLEDGED_ENDING } from '../store/acknowledged.ts'

/** What is appended to the name of a plan file: nothing for the file itself, then for each file kept beside it. */
const ENDINGS = ['', ...SIDE_ENDINGS, PROTECTION_ENDING, ACKNOWLEDGED_ENDING] as const

/**
 * Moves a damaged plan file and the files kept beside it into the folder for damaged files, under a name that is free
 * there. The plan file goes first. A crash may leave some of the others; they are moved when this is called again,
 * which is before a new plan file gets this name: SQLite would take them for its own.
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
 * Copies a plan file and the files kept beside it into the folder for damaged files, and forces the copies to disk.
 * Nobody may have the file open. Answers with the name of the copy. Throws the file system's error.
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
