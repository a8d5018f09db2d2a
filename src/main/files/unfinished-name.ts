import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { errorCode } from './error-code.ts'

/**
 * The end of the name of a plan file or a backup that is being made. It was never acknowledged, so a leftover is
 * removed at the next start.
 */
export const UNFINISHED = '.unfinished'

/** Tells computers apart that write to the same folder on a network, each with processes of its own. */
const COMPUTER = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const FORM = new RegExp(`^\\.certpace-${COMPUTER}-(\\d+)-[0-9a-f]{8}\\.tmp$`)
/** The names that earlier versions gave, in the data folder alone. */
const FORMER_FORM = /^(?:settings\.json|.+\.certpace\.(?:seal|protection)|\d{6,}-.+\.json)\.(\d+)\.tmp$/

/**
 * A hidden name for a file that is being written, in the folder where it gets its own name when it is whole. It is
 * unique, and names the computer and the process that write it.
 */
export function unfinishedName(): string {
  return `.certpace-${COMPUTER}-${process.pid}-${randomBytes(4).toString('hex')}.tmp`
}

/**
 * Removes the unfinished files that processes of Certpace on this computer have left in a folder. Files of a process
 * that is still alive stay. What cannot be removed stays too, since nothing depends on it.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  try {
    for (const found of readdirSync(folder)) {
      const writer = (FORM.exec(found) ?? FORMER_FORM.exec(found))?.[1]
      if (writer === undefined || isAlive(Number(writer))) continue
      await rm(path.join(folder, found), { recursive: true, force: true })
    }
  } catch {
    // The folder cannot be read or written; the next call that works in it says so.
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return errorCode(error) !== 'ESRCH' // EPERM: it is alive, and another user's
  }
}
