// must be refused: the folder attic has no place in the order of src/renderer
export const dust = 1
