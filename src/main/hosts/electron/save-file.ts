import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { writeWholeFile } from '../../files/write-whole-file.ts'
import type { HostPort } from '../../services/services.ts'

/** Asks where to save, and writes there whole or not at all. Throws the file system's error. */
export async function saveFile(
  window: BrowserWindow,
  fileName: string,
  content: string | Uint8Array,
): ReturnType<HostPort['saveFile']> {
  const extension = path.extname(fileName).slice(1)
  const choice = await dialog.showSaveDialog(window, {
    title: 'Save',
    defaultPath: path.join(app.getPath('documents'), path.basename(fileName)),
    filters: extension === '' ? [] : [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (choice.canceled || choice.filePath === '') return { kind: 'cancelled' }
  writeWholeFile(choice.filePath, content)
  return { kind: 'saved', fileName: path.basename(choice.filePath) }
}
