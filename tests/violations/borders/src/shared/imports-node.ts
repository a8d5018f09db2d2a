// must be refused: imports node:fs
import { readFileSync } from 'node:fs'

export const text = readFileSync('plan.json', 'utf8')
