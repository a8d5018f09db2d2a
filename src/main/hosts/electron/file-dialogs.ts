import path from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import { removeLeftovers } from '../../files/unfinished-name.ts'
import { writeParts } from '../../files/write-parts.ts'
import { writeWholeFile } from '../../files/write-whole-file.ts'
import type { HostPort } from '../../services/services.ts'

/** Asks for a plan file with the system's dialog; null when the person chose none. */
export function choosePlanFile(window: BrowserWindow): Promise<string | null> {
  return chooseFile(window, 'Open a plan file', { name: 'Plans', extensions: ['certpace', 'json', 'zip'] })
}

/** Asks for a spreadsheet with the system's dialog; null when the person chose none. */
export function chooseSpreadsheet(window: BrowserWindow): Promise<string | null> {
  return chooseFile(window, 'Choose a spreadsheet', { name: 'Spreadsheets', extensions: ['csv', 'xlsx', 'tsv', 'txt'] })
}

/** Asks for a folder with the system's dialog; null when the person chose none. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return choice.canceled ? null : (choice.filePaths[0] ?? null)
}

/** Asks where to save a file, and writes it there whole or not at all. Throws the file system's error. */
export async function saveFile(
  window: BrowserWindow,
  fileName: string,
  content: Parameters<HostPort['saveFile']>[1],
): ReturnType<HostPort['saveFile']> {
  const extension = path.extname(fileName).slice(1)
  const choice = await dialog.showSaveDialog(window, {
    title: 'Save',
    defaultPath: path.join(app.getPath('documents'), path.basename(fileName)),
    filters: extension === '' ? [] : [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (choice.canceled || choice.filePath === '') return { kind: 'cancelled' }
  await removeLeftovers(path.dirname(choice.filePath)) // files of exports that were cut off
  if (typeof content === 'string' || content instanceof Uint8Array) writeWholeFile(choice.filePath, content)
  else await writeParts(choice.filePath, content)
  return { kind: 'saved', fileName: path.basename(choice.filePath) }
}

async function chooseFile(window: BrowserWindow, title: string, filter: FileFilter): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, {
    title,
    filters: [filter, { name: 'All files', extensions: ['*'] }],
    properties: ['openFile'],
  })
  return choice.canceled ? null : (choice.filePaths[0] ?? null)
}
