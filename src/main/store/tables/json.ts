import type { SqlValue } from './table.ts'

/** The value of a JSON column, or undefined where it holds no JSON; what reads it checks its shape. */
export function readJson(text: SqlValue | undefined): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
