import { monthOf } from '#shared/calendar/month.ts'
import type { CountingCase } from '../generators/counting.ts'

/** Tries every way to count whole minutes, and compares by missing, counted, then the earliest entries. */
export function bestByTrying(given: CountingCase, countable: readonly number[]): number[] {
  let best: number[] = []
  let bestScore: readonly number[] = []
  const counted: number[] = []
  const visit = () => {
    if (counted.length === countable.length) {
      if (!isAllowed(given, counted)) return
      const score = scoreOf(given, counted)
      if (isHigher(score, bestScore)) {
        best = [...counted]
        bestScore = score
      }
      return
    }
    for (let minutes = 0; minutes <= (countable[counted.length] ?? 0); minutes++) {
      counted.push(minutes)
      visit()
      counted.pop()
    }
  }
  visit()
  return best
}

function isAllowed({ rules, entries }: CountingCase, counted: readonly number[]): boolean {
  const total = sum(counted)
  if (total > rules.minimum) return false
  for (const { axis, members, mostOf } of rules.sets) {
    if (sum(counted.filter((_, at) => members.has(entries[at]?.[axis] ?? -1))) > Math.max(0, mostOf(total)))
      return false
  }
  return rules.periodMaxima.every(({ minutes }) =>
    entries.every(
      ({ on }) => sum(counted.filter((_, at) => monthOf(entries[at]?.on ?? on) === monthOf(on))) <= minutes,
    ),
  )
}

/** Minutes that make something less missing, minutes in all, then the minutes of each entry in order. */
function scoreOf({ rules, entries }: CountingCase, counted: readonly number[]): number[] {
  const total = sum(counted)
  const reached = rules.areaMinima.map((least, area) =>
    Math.min(least, sum(counted.filter((_, at) => entries[at]?.area === area))),
  )
  return [total + sum(reached), total, ...counted]
}

function isHigher(left: readonly number[], right: readonly number[]): boolean {
  if (right.length === 0) return true
  for (const [place, number] of left.entries()) {
    const other = right[place] ?? 0
    if (number !== other) return number > other
  }
  return false
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
