import type { Reply } from '#shared/contract/contract.ts'
import { errorCode } from '../files/error-code.ts'
import { NOT_A_FILE } from '../files/regular-file.ts'
import { PlanClosedError } from '../store/evidence-files.ts'
import { fail } from './reply.ts'

/** An error of disk or system, by the beginning of its code. */
interface StorageTrouble {
  readonly code: string
  readonly trouble: string
  readonly advice: string
}

/** The first that fits is used. */
const WRITE_TROUBLES: readonly StorageTrouble[] = [
  { code: 'SQLITE_FULL', trouble: 'The disk is full', advice: 'Free some space, then try again.' },
  { code: 'ENOSPC', trouble: 'The disk is full', advice: 'Free some space, then try again.' },
  { code: 'EDQUOT', trouble: 'Your space on this disk is used up', advice: 'Free some space, then try again.' },
  { code: 'EFBIG', trouble: 'This disk takes no file of this size', advice: 'Use another disk, then try again.' },
  {
    code: 'SQLITE_READONLY',
    trouble: 'The plan file can only be read',
    advice: 'Allow writing to it, then try again.',
  },
  { code: 'EROFS', trouble: 'The disk can only be read', advice: 'Make it writable, then try again.' },
  { code: 'EACCES', trouble: 'Certpace may not write there', advice: 'Allow it, then try again.' },
  { code: 'EPERM', trouble: 'Certpace may not write there', advice: 'Allow it, then try again.' },
  {
    code: 'EXDEV',
    trouble: 'The folders of Certpace are on different disks',
    advice: 'Bring them together on one disk, then try again.',
  },
  { code: 'SQLITE_BUSY', trouble: 'Another program is using the plan file', advice: 'Close it, then try again.' },
  { code: 'SQLITE_LOCKED', trouble: 'Another program is using the plan file', advice: 'Close it, then try again.' },
  { code: 'SQLITE_IOERR', trouble: 'The disk reported an error', advice: 'Check the disk, then try again.' },
  { code: 'EIO', trouble: 'The disk reported an error', advice: 'Check the disk, then try again.' },
  {
    code: 'SQLITE_CORRUPT',
    trouble: 'The plan file is damaged',
    advice: 'Export the plan, then start Certpace again.',
  },
  {
    code: 'SQLITE_NOTADB',
    trouble: 'The plan file is damaged',
    advice: 'Export the plan, then start Certpace again.',
  },
]

/** Something may have been about to be read only, so the sentence does not say that nothing was kept. */
const ACCESS_TROUBLES: readonly StorageTrouble[] = [
  {
    code: 'SQLITE_CANTOPEN',
    trouble: 'The plan file cannot be reached',
    advice: 'Check that the disk is connected, then try again.',
  },
  {
    code: 'EEXIST',
    trouble: 'Something stands where Certpace needs a file of its own',
    advice: 'Move it out of the data folder, then try again.',
  },
  {
    code: 'ENOTDIR',
    trouble: 'A file stands where Certpace needs a folder',
    advice: 'Move that file out of the data folder, then try again.',
  },
  {
    code: 'ENOENT',
    trouble: 'The data folder cannot be reached',
    advice: 'Check that the disk is connected, then try again.',
  },
]

const PLAN_CLOSED =
  'The plan was closed before all its files were read, so this was not finished and nothing was saved. Open the plan again, then repeat it.'

/** The reply to a call that threw an error: what to do where that is known, else one plain sentence. */
export function describeError(error: unknown): Reply<never> {
  if (error instanceof PlanClosedError) return fail('no-such-plan', PLAN_CLOSED)
  const code = errorCode(error)
  if (code === NOT_A_FILE && error instanceof Error) return fail('storage', `${error.message} Nothing was changed.`)
  const write = WRITE_TROUBLES.find((known) => code.startsWith(known.code))
  if (write) return fail('storage', `${write.trouble}, so this was not kept. ${write.advice}`)
  const reach = ACCESS_TROUBLES.find((known) => code.startsWith(known.code))
  if (reach) return fail('storage', `${reach.trouble}. ${reach.advice}`)
  return fail('internal', 'Something went wrong in Certpace, and nothing was changed. Try again, or start it anew.')
}

/** What stopped Certpace from starting, and what to do. */
export function describeStartError(error: unknown): string {
  const code = errorCode(error)
  if (code === NOT_A_FILE && error instanceof Error) return error.message
  const known = [...WRITE_TROUBLES, ...ACCESS_TROUBLES].find((trouble) => code.startsWith(trouble.code))
  if (known) return `${known.trouble}. ${known.advice}`
  return 'Certpace could not start, and nothing was changed. Try again.'
}

/** One line for the log: the code and the kind of an error, and where it arose. Never a text of the plan. */
export function describeForLog(name: string, error: unknown): string {
  const place = error instanceof Error ? (error.stack?.split('\n')[1] ?? '').trim() : ''
  const kind = error instanceof Error ? error.name : typeof error
  return `${name} failed: ${kind} ${errorCode(error)} ${place}`
}
