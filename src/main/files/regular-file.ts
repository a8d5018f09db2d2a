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

/** The code of the error for a path where something else than a file is. */
export const NOT_A_FILE = 'NOT_A_FILE'

/**
 * A folder, a pipe, a socket or a device is where a file is needed. None of them is opened: opening a pipe would wait
 * for ever, and a device may have no end. The message is a sentence for the person.
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

/** What is at a path, with its article, after following links. Null for a file, and for nothing. */
export function otherThanFile(place: string): string | null {
  const status = statSync(place, { throwIfNoEntry: false })
  return status && !status.isFile() ? nameOf(status) : null
}

/** Follows links. False also where the path cannot be reached. */
export function isFile(place: string): boolean {
  try {
    return statSync(place).isFile()
  } catch {
    return false
  }
}

/** Throws `NotAFileError` where something else than a file is. Nothing at all is accepted. */
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

/** Removes a file or a link, if there is one. Anything else was not made by Certpace, and stays. */
export function removeFile(file: string): void {
  const status = lstatSync(file, { throwIfNoEntry: false })
  if (status?.isFile() || status?.isSymbolicLink()) rmSync(file, { force: true })
}

/** Without the flag `O_NONBLOCK`, opening a pipe would wait for a writer. */
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
