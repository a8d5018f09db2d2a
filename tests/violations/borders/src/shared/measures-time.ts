// must be refused: reads a clock through performance
export const started = performance.now()
