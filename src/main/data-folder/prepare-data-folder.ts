import { closeSync, mkdirSync, openSync, unlinkSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { unfinishedName } from '../files/unfinished-name.ts'
import { plansFolder } from './data-folder.ts'

const CHOOSE_ANOTHER = 'or start Certpace with CERTPACE_DATA set to another folder'

/**
 * Makes the data folder where it is missing and tries whether files can be made in it. Answers with the folder, or
 * with the fault `data-folder` and a sentence that says what to do.
 *
 * Folders made here are readable by this person only (0700). A folder that was there before keeps its mode, because it
 * may be one the person shares on purpose; the plans inside it are in a folder of mode 0700 all the same.
 */
export function prepareDataFolder(folder: string): Outcome<string> {
  const probe = path.join(plansFolder(folder), unfinishedName())
  try {
    mkdirSync(plansFolder(folder), { recursive: true, mode: 0o700 })
    closeSync(openSync(probe, 'wx', 0o600))
    unlinkSync(probe)
    return succeed(folder)
  } catch (error) {
    return refuse('data-folder', folder, describeFolderError(errorCode(error), folder))
  }
}

function describeFolderError(code: string, folder: string): string {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `Certpace keeps your plans in ${folder}, but a file stands where a folder is needed. Move that file away, ${CHOOSE_ANOTHER}.`
    case 'EACCES':
    case 'EPERM':
      return `Certpace may not write in ${folder}. Allow writing there, ${CHOOSE_ANOTHER}.`
    case 'EROFS':
      return `Certpace keeps your plans in ${folder}, which can only be read. Make it writable, ${CHOOSE_ANOTHER}.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${folder} is full. Free some space and start Certpace again, ${CHOOSE_ANOTHER}.`
    default:
      return `Certpace cannot use the folder ${folder} (${code}). Check that the disk is connected, ${CHOOSE_ANOTHER}.`
  }
}
