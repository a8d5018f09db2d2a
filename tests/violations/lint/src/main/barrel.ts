// must be refused: lint/performance/noBarrelFile
export * from './any.ts'
export * from './console.ts'
