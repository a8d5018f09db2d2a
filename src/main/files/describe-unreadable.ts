import { errorCode } from './error-code.ts'
import { NotAFileError } from './regular-file.ts'

/** Why a file that a person chose cannot be opened, and what to do, as a sentence. */
export function describeUnreadable(error: unknown): string {
  return `This file cannot be opened: ${reasonOf(error)}.`
}

function reasonOf(error: unknown): string {
  if (error instanceof NotAFileError) return `it is ${error.found}, not a file. Choose another one`
  const code = errorCode(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'it is not there any more. Check that its disk is connected'
    case 'EACCES':
    case 'EPERM':
      return 'Certpace may not read it. Allow it, then try again'
    default:
      return `the disk reported an error (${code}). Check the disk`
  }
}
