import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from './error-code.ts'

/** A hidden name beside the one that something gets when it is whole; no other writer has it. */
export function unfinishedName(name: string): string {
  return `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
}

/**
 * Removes what processes that were cut off have left unfinished beside a name. What a process that lives may still be
 * writing stays. Throws the file system's error.
 */
export async function removeLeftovers(folder: string, name: string): Promise<void> {
  for (const found of readdirSync(folder)) {
    if (!found.startsWith(`.${name}.`)) continue
    const writer = /^(\d+)-[0-9a-f]{8}\.tmp$/.exec(found.slice(`.${name}.`.length))?.[1]
    if (writer === undefined || isAlive(Number(writer))) continue
    await rm(path.join(folder, found), { recursive: true, force: true })
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return errorCode(error) !== 'ESRCH' // one of somebody else's may not be asked
  }
}
