// must be refused: imports node:path
import { join } from 'node:path'

export const path = join('a', 'b')
