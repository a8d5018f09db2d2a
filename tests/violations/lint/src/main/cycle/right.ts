// must be refused: lint/suspicious/noImportCycles
import { left } from './left.ts'

export function right(): number {
  return left()
}
