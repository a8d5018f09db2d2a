// must be refused: reads a clock or a time zone through Date
export const now = Date.now()
