import { readFileSync } from 'node:fs'
import { readPlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'

/** The sample half-way along the path, with log entries: a plan as a person would have it. */
export function halfWayPlan(): Plan {
  const file = new URL('../../../resources/samples/half-way.json', import.meta.url)
  const read = readPlanText(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(read.fault.message)
  return read.value
}

/** The item, or a clear failure of the test. */
export function first<T>(items: readonly T[], fits: (item: T) => boolean): T {
  const found = items.find(fits)
  if (found === undefined) throw new Error('the sample holds no such item')
  return found
}

/** Ids in a row: `new-1`, `new-2`, … */
export function idsInARow(): () => string {
  let count = 0
  return () => {
    count += 1
    return `new-${count}`
  }
}
