import { accessSync, constants, existsSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { type ExclusiveLock, takeExclusiveLock } from '../files/exclusive-lock.ts'
import { NotAFileError, readTextFile, removeFile, requireFile } from '../files/regular-file.ts'

/** The code of the fault of a plan that may miss changes, while no copies of its files can be set aside. */
export const NOT_SECURED = 'not-secured'

/** The code of the fault of a plan whose lock cannot be taken, although nobody holds it. */
export const BAD_LOCK = 'bad-lock'

/** Who has a plan file open, by the note that they wrote beside it. */
const holderSchema = z.strictObject({ pid: z.number(), computer: z.string(), dataFolder: z.string() })
type Holder = z.output<typeof holderSchema>

/**
 * Takes the one-writer lock of a plan file. The lock lies beside the file itself, not beside a link to it, so that two
 * Certpaces with different data folders cannot both write. `dataFolder` is that of this one. Faults: `held`, with who
 * holds it, `linked`, `read-only`, and `bad-lock`. Throws when the file itself cannot be reached, and `NotAFileError`.
 */
export function lockPlanFile(file: string, dataFolder: string): Outcome<ExclusiveLock> {
  const real = realpathSync(file)
  requireFile(real) // a folder would have several links by nature
  if (statSync(real).nlink > 1) return linked()
  const readOnly = findReadOnly(real)
  if (readOnly) return readOnly
  const taken = takeLock(lockOf(real))
  if (!taken.ok) return taken
  const lock = taken.value
  if (!lock) return refuse('held', '', describeHolder(readHolder(real)))
  writeHolder(real, { pid: process.pid, computer: hostname(), dataFolder })
  return succeed({
    release() {
      removeHolder(real)
      lock.release()
    },
  })
}

/**
 * Who has a plan file from elsewhere open, as a sentence; null when nobody has, or it is not known. Writes nothing.
 * Throws when the file cannot be reached.
 */
export function findHolder(file: string): string | null {
  const real = realpathSync(file)
  if (!existsSync(lockOf(real))) return null
  const taken = takeLock(lockOf(real))
  if (taken.ok && !taken.value) return describeHolder(readHolder(real))
  if (taken.ok) taken.value?.release()
  return null
}

/** The fault of a plan file that can only be read. SQLite needs side files in its folder even for reading. */
export function findReadOnly(file: string): ReturnType<typeof refuse> | null {
  const folder = path.dirname(realpathSync(file))
  try {
    accessSync(file, constants.W_OK)
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    const advice = `Allow writing in the folder ${folder}, or make its disk writable, then try again.`
    return refuse('read-only', '', `This plan file can only be read, so it was not opened. ${advice}`)
  }
}

function takeLock(lockFile: string): Outcome<ExclusiveLock | null> {
  try {
    return succeed(takeExclusiveLock(lockFile))
  } catch (error) {
    if (error instanceof NotAFileError) return refuse(BAD_LOCK, '', `${error.message} The plan was not opened.`)
    const code = errorCode(error)
    const advice =
      code === 'SQLITE_NOTADB'
        ? `Delete the file ${lockFile} (it holds none of your data), then try again.`
        : 'Check that you may write in the folder of the file, then try again.'
    return refuse(BAD_LOCK, '', `Certpace cannot reserve this plan file for itself (${code}). ${advice}`)
  }
}

function lockOf(file: string): string {
  return `${file}.lock`
}

function holderOf(file: string): string {
  return `${file}.holder`
}

/** Errors are ignored, since the lock holds without the note. */
function writeHolder(file: string, holder: Holder): void {
  try {
    requireFile(holderOf(file))
    writeFileSync(holderOf(file), `${JSON.stringify(holder)}\n`, { mode: 0o600 })
  } catch {
    removeHolder(file)
  }
}

function removeHolder(file: string): void {
  try {
    removeFile(holderOf(file))
  } catch {
    // A leftover does no harm: the note is read only while the lock is held, and its holder has written it anew.
  }
}

function readHolder(file: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readTextFile(holderOf(file))))
  } catch {
    return null
  }
}

function describeHolder(holder: Holder | null): string {
  const advice = 'Close the plan there, then try again. It was not changed here.'
  if (!holder) return `This plan is open in another Certpace. ${advice}`
  const { pid, computer, dataFolder } = holder
  const isHere = computer === hostname()
  if (isHere && pid === process.pid) return 'Certpace is still busy with this plan. Try again in a moment.'
  const place = isHere ? '' : ` on the computer ${computer}`
  return `This plan is open in another Certpace, which keeps its data in ${dataFolder}${place}. ${advice}`
}

/**
 * A hard link. SQLite would keep a side file for each of its names, and the changes of one would destroy those of the
 * other.
 */
function linked() {
  return refuse(
    'linked',
    '',
    'This plan file has a second name elsewhere on the disk (a hard link), and writing through both would damage it. It was not changed. Make a copy of the file under another name, then open the copy with “Open plan file”.',
  )
}
