import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  type Stats,
  statSync,
} from 'node:fs'
import { errorCode } from './error-code.ts'

/** The code of the error for a place in which something else than a file is. */
export const NOT_A_FILE = 'NOT_A_FILE'

/**
 * Something stands where a file is needed: a folder, a pipe, a socket or a device. Opening a pipe would wait for ever, and
 * a device may have no end, so nothing of the kind is opened. The message is a sentence for the person.
 */
export class NotAFileError extends Error {
  readonly code = NOT_A_FILE
  readonly place: string
  /** What is there, such as `a folder`. */
  readonly found: string

  constructor(place: string, found: string) {
    super(`${capital(found)} stands at ${place}, where a file is needed. Move it to another place, then try again.`)
    this.name = 'NotAFileError'
    this.place = place
    this.found = found
  }
}

/** What is at a place, with its article; a link is what it leads to. Null for a file, and for nothing. */
export function otherThanFile(place: string): string | null {
  const status = statSync(place, { throwIfNoEntry: false })
  return status && !status.isFile() ? nameOf(status) : null
}

/** False also for a place that cannot be reached. A link is what it leads to. */
export function isFile(place: string): boolean {
  try {
    return statSync(place).isFile()
  } catch {
    return false
  }
}

/** Throws `NotAFileError` where something else than a file is; a place with nothing in it passes. */
export function requireFile(place: string): void {
  const found = otherThanFile(place)
  if (found !== null) throw new NotAFileError(place, found)
}

/** Opens a file for reading. Throws the file system's error, and `NotAFileError`. */
export function openFile(file: string): number {
  const descriptor = openWithoutWaiting(file)
  const status = fstatSync(descriptor)
  if (status.isFile()) return descriptor
  closeSync(descriptor)
  throw new NotAFileError(file, nameOf(status))
}

/** The whole of a file. Throws the file system's error, and `NotAFileError`. */
export function readWholeFile(file: string): Buffer {
  const descriptor = openFile(file)
  try {
    return readFileSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The first bytes of a file, fewer where it is shorter. Throws the file system's error, and `NotAFileError`. */
export function readBeginning(file: string, length: number): Buffer {
  const descriptor = openFile(file)
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, 0))
  } finally {
    closeSync(descriptor)
  }
}

/** As {@link readWholeFile}, as UTF-8. */
export function readTextFile(file: string): string {
  return readWholeFile(file).toString('utf8')
}

/** Throws the file system's error, and `NotAFileError`. */
export function copyWholeFile(source: string, target: string): void {
  requireFile(source)
  requireFile(target)
  copyFileSync(source, target)
}

/** Removes a file, or a link; nothing where there is none. What is no file was not made by this program, and stays. */
export function removeFile(file: string): void {
  const status = lstatSync(file, { throwIfNoEntry: false })
  if (status?.isFile() || status?.isSymbolicLink()) rmSync(file, { force: true })
}

/** Without the flag, a pipe would keep the program waiting for somebody who writes into it. */
function openWithoutWaiting(file: string): number {
  try {
    return openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) // Windows has no such flag, and no such pipes
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') requireFile(file) // a socket, and on Windows a folder, cannot be opened at all
    throw error
  }
}

function nameOf(status: Stats): string {
  if (status.isDirectory()) return 'a folder'
  if (status.isFIFO()) return 'a pipe'
  if (status.isSocket()) return 'a socket'
  return 'a device'
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
