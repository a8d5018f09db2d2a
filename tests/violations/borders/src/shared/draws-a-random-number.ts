// must be refused: draws a random number
export const luck = Math.random()
