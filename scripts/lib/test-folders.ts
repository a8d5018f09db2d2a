import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/** A folder in memory that most Linux systems have. */
const MEMORY = '/dev/shm'
/** What the tests write at a time, with much room to spare, in bytes. */
const ROOM = 3e9

/**
 * What tests run with: their temporary folder is in memory where the system has room there, since a test of a plan file
 * else waits most of its time for the disk; and Node keeps what it has compiled, since many tests start processes.
 */
export function makeTestFolders(): { readonly env: NodeJS.ProcessEnv; readonly temporary: string; remove(): void } {
  const temporary = mkdtempSync(join(hasRoomInMemory() ? MEMORY : tmpdir(), 'certpace-'))
  return {
    env: { TMPDIR: temporary, NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/compiled') },
    temporary,
    remove: () => rmSync(temporary, { recursive: true, force: true }),
  }
}

function hasRoomInMemory(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ROOM
  } catch {
    return false
  }
}
