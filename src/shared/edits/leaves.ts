import { isSame } from '../is-same.ts'

/** One value of a plan or an item, by its path: `title`, or `payment.price`. */
export interface Leaf {
  readonly field: string
  readonly value: unknown
}

/** The values in which two items of one list differ. A list, and a value of another kind, is one value. */
export function differingLeaves(before: object, after: object): readonly Leaf[] {
  if (before === after) return []
  const fields = recordOf(before)
  return Object.entries(after).flatMap(([key, value]) => leavesOf(key, fields[key], value))
}

function leavesOf(field: string, before: unknown, after: unknown): readonly Leaf[] {
  if (isSame(before, after)) return []
  if (!isRecord(before) || !isRecord(after) || !isOfOneKind(before, after)) return [{ field, value: after }]
  return Object.entries(after).flatMap(([key, value]) => leavesOf(`${field}.${key}`, before[key], value))
}

function isOfOneKind(before: Fields, after: Fields): boolean {
  return before['kind'] === after['kind'] && isSame(Object.keys(before).sort(), Object.keys(after).sort())
}

/** The value at a path; undefined where there is none. */
export function valueAt(of: object, field: string): unknown {
  let value: unknown = of
  for (const key of field.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

/** A copy with another value at an existing path. */
export function withValue(of: object, field: string, value: unknown): object {
  const [key = '', ...rest] = field.split('.')
  const fields = recordOf(of)
  const inner = fields[key]
  return { ...of, [key]: rest.length > 0 && isRecord(inner) ? withValue(inner, rest.join('.'), value) : value }
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function recordOf(value: unknown): Fields {
  return isRecord(value) ? value : {}
}
