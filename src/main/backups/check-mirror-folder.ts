import { closeSync, openSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { errorCode } from '../files/error-code.ts'
import { unfinishedName } from '../files/unfinished-name.ts'

/**
 * Checks that copies of backups can go into a folder: it exists, lies outside the data folder, and can be written to.
 * Answers with its absolute path. Fault: `refused`, with what to do.
 */
export function checkMirrorFolder(folder: string, dataFolder: string): Outcome<string> {
  if (!path.isAbsolute(folder)) {
    return refuse('refused', 'choice.path', 'Give the whole path of the folder, from the root of the disk on.')
  }
  const chosen = path.resolve(folder)
  const toChosen = path.relative(path.resolve(dataFolder), chosen)
  if (!toChosen.startsWith('..') && !path.isAbsolute(toChosen)) {
    return refuse('refused', 'choice.path', 'This folder is inside the data folder. Choose one on another disk.')
  }
  const probe = path.join(chosen, unfinishedName())
  try {
    if (!statSync(chosen).isDirectory()) {
      return refuse('refused', 'choice.path', 'This is a file. Choose the folder it is in, or another one.')
    }
    closeSync(openSync(probe, 'wx', 0o600))
    rmSync(probe, { force: true })
    return succeed(chosen)
  } catch (error) {
    return refuse('refused', 'choice.path', describe(errorCode(error)))
  }
}

function describe(code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'This folder is not there. Check the path, or connect the disk.'
  return `Certpace cannot write in this folder (${code}). Allow it, or choose another one.`
}
