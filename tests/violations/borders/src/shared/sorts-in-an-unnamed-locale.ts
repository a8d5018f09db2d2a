// must be refused: uses localeCompare
export const order = 'a'.localeCompare('b')
