import { type BrowserWindow, dialog, type FileFilter } from 'electron'

/** Asks for a plan file with the system's dialog; null when the person chose none. */
export function choosePlanFile(window: BrowserWindow): Promise<string | null> {
  return chooseFile(window, 'Open a plan file', { name: 'Plans', extensions: ['certpace', 'json', 'zip'] })
}

/** Asks for a spreadsheet with the system's dialog; null when the person chose none. */
export function chooseSpreadsheet(window: BrowserWindow): Promise<string | null> {
  return chooseFile(window, 'Choose a spreadsheet', { name: 'Spreadsheets', extensions: ['csv', 'xlsx', 'tsv', 'txt'] })
}

async function chooseFile(window: BrowserWindow, title: string, filter: FileFilter): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, {
    title,
    filters: [filter, { name: 'All files', extensions: ['*'] }],
    properties: ['openFile'],
  })
  return choice.canceled ? null : (choice.filePaths[0] ?? null)
}
