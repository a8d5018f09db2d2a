import type { Fault } from '../fault.ts'
import { LIST_LIMITS, LIST_NAMES, type ListName } from './collections.ts'

/** The largest plan file that is taken in, in bytes. */
export const MAXIMUM_PLAN_FILE_BYTES = 500_000_000
/** The longest JSON form of a plan that is read, in characters: more than twice what the longest log needs. */
export const LARGEST_PLAN_TEXT = 100_000_000

/** The fault of a plan whose JSON is longer than the longest plan. */
export function findLengthFault(length: number): Fault | null {
  if (length <= LARGEST_PLAN_TEXT) return null
  const message = `this is ${inMegabytes(length)} MB long, and the JSON of a plan can be ${inMegabytes(LARGEST_PLAN_TEXT)} MB long with at most ${LIST_LIMITS.logEntries} log entries; split it, or export a plan with files as ZIP`
  return { code: 'too-large', path: '', message }
}

/** The fault of a file that is too large to be read at all. */
export function findFileSizeFault(bytes: number): Fault | null {
  if (bytes <= MAXIMUM_PLAN_FILE_BYTES) return null
  const message = `this is ${inMegabytes(bytes)} MB long, and a plan file can be ${inMegabytes(MAXIMUM_PLAN_FILE_BYTES)} MB long with all its files; export it without files`
  return { code: 'too-large', path: '', message }
}

/** The first list of a plan that is longer than a plan may hold. A longer one could be kept, but not be read again. */
export function findSizeFault(plan: { readonly [List in ListName]?: unknown }): Fault | null {
  for (const name of LIST_NAMES) {
    const items = plan[name]
    const limit = LIST_LIMITS[name]
    if (!Array.isArray(items) || items.length <= limit) continue
    const message = `a plan can hold at most ${limit} ${name}, and this one has ${items.length}; remove some first`
    return { code: 'too-many', path: name, message }
  }
  return null
}

function inMegabytes(length: number): number {
  return Math.ceil(length / 1_000_000)
}
