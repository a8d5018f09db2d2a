import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { writeTextFile } from '../../files/write-text-file.ts'
import type { HostPort } from '../../services/services.ts'

/** Asks where to save, and writes there whole or not at all. Throws the file system's error. */
export async function saveText(
  window: BrowserWindow,
  fileName: string,
  text: string,
): ReturnType<HostPort['saveText']> {
  const extension = path.extname(fileName).slice(1)
  const choice = await dialog.showSaveDialog(window, {
    title: 'Save',
    defaultPath: path.join(app.getPath('documents'), path.basename(fileName)),
    filters: extension === '' ? [] : [{ name: `${extension.toUpperCase()} file`, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (choice.canceled || choice.filePath === '') return { kind: 'cancelled' }
  writeTextFile(choice.filePath, text)
  return { kind: 'saved', fileName: path.basename(choice.filePath) }
}
