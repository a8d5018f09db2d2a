// must be refused: imports electron
import { app } from 'electron'

export const folder = app.getPath('userData')
