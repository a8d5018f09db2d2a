// must be refused: imports electron
export const { app } = require('electron')
