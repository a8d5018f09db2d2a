// must be refused: Cannot find name 'process'
export const path = process.cwd()
