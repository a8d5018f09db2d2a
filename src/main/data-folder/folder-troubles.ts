import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { errorCode } from '../files/error-code.ts'
import { otherThanFile } from '../files/regular-file.ts'
import {
  archiveFolder,
  backupsFolder,
  browserFolder,
  damagedFolder,
  plansFolder,
  removedFolder,
  socketFile,
} from './data-folder.ts'

/** A folder that Certpace makes when it first needs it, and what does not work while something else has its name. */
interface OwnFolder {
  readonly of: (dataFolder: string) => string
  readonly without: string
}

const OWN_FOLDERS: readonly OwnFolder[] = [
  { of: backupsFolder, without: 'no backups can be made' },
  { of: archiveFolder, without: 'archived plans are not in the list' },
  { of: removedFolder, without: 'removed plans are not in the list' },
  { of: damagedFolder, without: 'no damaged plan can be set aside' },
  { of: browserFolder, without: 'the place of the window is not remembered' },
]
/** The ends of the names of the notes beside a plan file, which is whole without them. */
const NOTES = /\.certpace\.(seal|holder|protection|acknowledged|loss|unfinished)$/

/**
 * Names what has the name of a folder or file that Certpace needs in its data folder, and says what to do, in
 * sentences.
 */
export function folderTroubles(dataFolder: string): readonly string[] {
  return [
    ...OWN_FOLDERS.flatMap(({ of, without }) => folderTrouble(of(dataFolder), without) ?? []),
    ...(socketTrouble(socketFile(dataFolder)) ?? []),
    ...oddNotes(plansFolder(dataFolder)).map(({ place, found }) => {
      return `${capital(found)} stands at ${place}, where Certpace keeps a note about a plan. It goes on without the note. Move it to another place.`
    }),
  ]
}

function folderTrouble(folder: string, without: string): string | null {
  try {
    if (!statSync(folder).isDirectory()) {
      const found = otherThanFile(folder) ?? 'a file'
      return `${capital(found)} stands at ${folder}, where a folder is needed, so ${without}. Move it to another place.`
    }
    accessSync(folder, constants.R_OK | constants.X_OK)
    return null
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null // not needed yet
    return `The folder ${folder} cannot be read (${errorCode(error)}), so ${without}. Allow it, or check the disk.`
  }
}

function socketTrouble(socket: string): readonly string[] | null {
  const status = process.platform === 'win32' ? undefined : statSync(socket, { throwIfNoEntry: false })
  if (!status || status.isSocket()) return null
  const found = otherThanFile(socket) ?? 'a file'
  return [
    `${capital(found)} stands at ${socket}, so Certpace does not notice when it is started a second time. Move it to another place, then start Certpace again.`,
  ]
}

function oddNotes(folder: string): readonly { readonly place: string; readonly found: string }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => NOTES.test(entry.name) && !entry.isFile())
      .flatMap(({ name }) => {
        const place = path.join(folder, name)
        const found = otherThanFile(place)
        return found === null ? [] : [{ place, found }]
      })
  } catch {
    return [] // `FolderPresence` tells of a folder that cannot be reached
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
