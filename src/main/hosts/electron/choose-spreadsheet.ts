import { app, type BrowserWindow, dialog } from 'electron'

/** Asks for a spreadsheet with the system's dialog; null when the person chose none. */
export async function chooseSpreadsheet(window: BrowserWindow): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Choose a spreadsheet',
    defaultPath: app.getPath('documents'),
    filters: [
      { name: 'Spreadsheets', extensions: ['csv', 'xlsx', 'tsv', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  return choice.canceled ? null : (choice.filePaths[0] ?? null)
}
