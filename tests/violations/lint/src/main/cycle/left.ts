// must be refused: lint/suspicious/noImportCycles
import { right } from './right.ts'

export function left(): number {
  return right()
}
