import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { errorCode } from './error-code.ts'

/** A folder on a network may be written to from several computers, each with processes of its own. */
const COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const FORM = new RegExp(`^\\.certpace-${COMPUTER}-(\\d+)-[0-9a-f]{8}\\.tmp$`)
/** The names that earlier versions gave, in the data folder alone. */
const FORMER_FORM = /^(?:settings\.json|.+\.certpace\.(?:seal|protection)|\d{6,}-.+\.json)\.(\d+)\.tmp$/

/**
 * A hidden name for what is being written, in the folder where it gets its own name when it is whole; no other writer has
 * it. It tells whose it is: this program's, on which computer, and by which process.
 */
export function unfinishedName(): string {
  return `.certpace-${COMPUTER}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`
}

/**
 * Removes what processes of this program that were cut off on this computer have left unfinished in a folder. What a process
 * that lives may still be writing stays. What cannot be removed stays too, since nothing depends on it.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  try {
    for (const found of readdirSync(folder)) {
      const writer = (FORM.exec(found) ?? FORMER_FORM.exec(found))?.[1]
      if (writer === undefined || isAlive(Number(writer))) continue
      await rm(path.join(folder, found), { recursive: true, force: true })
    }
  } catch {
    // The folder cannot be listed, or not be written to: whoever works in it is told so.
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return errorCode(error) !== 'ESRCH' // one of somebody else's may not be asked
  }
}
