// must be refused: src/renderer/attic has no place in the order of rooms
export const dust = 1
