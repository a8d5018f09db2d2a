import { type BrowserWindow, dialog } from 'electron'

/** Asks for a plan file with the system's dialog; null when the person chose none. */
export async function choosePlanFile(window: BrowserWindow): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Open a plan file',
    filters: [
      { name: 'Plans', extensions: ['certpace', 'json'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  return choice.canceled ? null : (choice.filePaths[0] ?? null)
}
