import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { SIDE_ENDINGS, syncFolder } from '../files/durable-files.ts'
import { PROTECTION_ENDING } from '../protection/protection-note.ts'

/**
 * Moves a damaged plan file, with what is kept beside it, into the folder for such files. Nothing is ever written
 * over there. The file itself goes first; what a crash leaves of the others goes when this is called again, before a new
 * file takes the name and SQLite takes them for its own.
 */
export function setAside(file: string, planId: string, damagedFolder: string, now: Date): void {
  const present = ['', ...SIDE_ENDINGS, PROTECTION_ENDING].filter((end) => existsSync(`${file}${end}`))
  if (present.length === 0) return
  mkdirSync(damagedFolder, { recursive: true, mode: 0o700 })
  const moment = now.toISOString().replaceAll(/[-:.]/g, '')
  let target = path.join(damagedFolder, `${planId}.${moment}.certpace`)
  for (let copy = 2; existsSync(target); copy += 1) {
    target = path.join(damagedFolder, `${planId}.${moment}-${copy}.certpace`)
  }
  for (const end of present) renameSync(`${file}${end}`, `${target}${end}`)
  syncFolder(damagedFolder)
  syncFolder(path.dirname(file))
}
