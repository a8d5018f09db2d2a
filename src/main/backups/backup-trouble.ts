import { NOT_A_FILE } from '../files/regular-file.ts'

/** Why a backup could not be made, and what to do, by the beginning of the error's code. */
const CAUSES: readonly (readonly [string, string])[] = [
  ['ENOSPC', 'the disk is full. Free some space'],
  ['SQLITE_FULL', 'the disk is full. Free some space'],
  ['EDQUOT', 'your space on this disk is used up. Free some space'],
  ['EROFS', 'the disk can only be read. Make it writable'],
  ['EACCES', 'Certpace may not write there. Allow it'],
  ['EPERM', 'Certpace may not write there. Allow it'],
  ['ENOENT', 'the folder is not there. Check that the disk is connected'],
  ['ENOTDIR', 'something else stands where the folder is needed. Move it to another place'],
  [NOT_A_FILE, 'something else stands where a file of the backup is needed. Move it to another place'],
  ['SQLITE_CANTOPEN', 'the folder cannot be reached. Check that the disk is connected'],
  ['damaged-copy', 'the copy did not pass its check, so the disk or the plan file may be damaged. Export the plan'],
  ['SQLITE_CORRUPT', 'the plan file seems to be damaged. Export the plan'],
]

/** In one sentence. The plan itself is kept, whatever happens to a backup. */
export function describeBackupTrouble(code: string): string {
  return `The last backup could not be made: ${causeOf(code)}, then choose “Back up now”.`
}

export function describeMirrorTrouble(code: string, folder: string): string {
  return `The last backup was made, but not its copy in ${folder}: ${causeOf(code)}, then choose “Back up now”.`
}

function causeOf(code: string): string {
  const cause = CAUSES.find(([beginning]) => code.startsWith(beginning))
  return cause ? cause[1] : `the disk reported an error (${code}). Check the disk`
}
