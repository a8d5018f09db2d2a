import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { socketFile } from '../data-folder/data-folder.ts'

/** Socket paths have 104 bytes on macOS and 108 on Linux, a closing zero included. */
const LONGEST_SOCKET_PATH = 103

/**
 * Where the first start on this data folder listens for later ones: a socket in the data folder, a named pipe on
 * Windows, or, where the data folder's path is too long for a socket, a folder in the temporary folder that belongs to
 * this person alone. Null when no safe place exists; a second start then cannot ask.
 */
export function socketAddress(dataFolder: string): string | null {
  const hash = createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\certpace-${hash}`
  const inside = socketFile(dataFolder)
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) return inside
  const folder = path.join(tmpdir(), `certpace-${userInfo().uid}`)
  const outside = path.join(folder, `${hash}.sock`)
  return Buffer.byteLength(outside) <= LONGEST_SOCKET_PATH && makePrivateFolder(folder) ? outside : null
}

/**
 * Anybody can make folders in the temporary folder, so one is used only if it belongs to this person and is closed to
 * others.
 */
function makePrivateFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const status = lstatSync(folder)
    return status.isDirectory() && status.uid === userInfo().uid && (status.mode & 0o077) === 0
  } catch {
    return false
  }
}
