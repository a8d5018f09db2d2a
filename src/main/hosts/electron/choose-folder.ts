import { type BrowserWindow, dialog } from 'electron'

/** Asks for a folder with the system's dialog; null when the person chose none. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    properties: ['openDirectory', 'createDirectory'],
  })
  return choice.canceled ? null : (choice.filePaths[0] ?? null)
}
