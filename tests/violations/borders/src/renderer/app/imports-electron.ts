// must be refused: imports electron
import { shell } from 'electron'

export const open = shell.openPath
