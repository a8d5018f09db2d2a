// must be refused: makes a Date
export const today = new Date()
