// must be refused: src/main/attic has no place in the order of rooms
export const dust = 1
