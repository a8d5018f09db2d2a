// must be refused: uses Electron's raw messages
import { ipcMain } from 'electron'

ipcMain.handle('anything', () => null)
