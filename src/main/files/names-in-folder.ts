import { readdirSync } from 'node:fs'
import { errorCode } from './error-code.ts'

/** The names in a folder; none where there is no folder. Throws the file system's error. */
export function namesInFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return []
    throw error
  }
}
