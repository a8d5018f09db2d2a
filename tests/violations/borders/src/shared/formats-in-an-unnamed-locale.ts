// must be refused: uses NumberFormat
export const format = new Intl.NumberFormat()
