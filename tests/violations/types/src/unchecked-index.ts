// must be refused: TS2322
const names: readonly string[] = []
export const first: string = names[0]
