// must be refused: lint/correctness/noUnusedImports
import { join } from 'node:path'

export const nothing = null
