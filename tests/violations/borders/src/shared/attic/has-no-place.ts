// must be refused: the folder attic has no place in the order of src/shared
export const dust = 1
