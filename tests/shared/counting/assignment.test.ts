import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '#shared/counting/assign.ts'
import { countableEntries } from '#shared/counting/entry.ts'
import { findExclusions } from '#shared/counting/exclusions.ts'
import { type CountingCase, courseCase, on, supervisionCase } from '../generators/counting.ts'
import { bestByTrying } from './brute-force.ts'
import { loadOptimum } from './highs-oracle.ts'

const FAR = on(10_000)

function assigned({ rules, entries }: CountingCase) {
  const countable = countableEntries(rules, entries, FAR)
  return { countable, assignment: assign(rules, entries, countable) }
}

const small = { entries: 4, minutes: 3 }
const large = { entries: 60, minutes: 120 }

describe('the assignment', () => {
  it.each([
    ['courses', courseCase(small)],
    ['supervision', supervisionCase(small)],
  ])('equals the best of all that can be tried, dates included, for %s', (_, cases) => {
    fc.assert(
      fc.property(cases, (given) => {
        const { countable, assignment } = assigned(given)
        expect([...assignment.counted]).toEqual(bestByTrying(given, [...countable.minutes]))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves as little missing, and counts as much, as a general optimiser', async () => {
    const optimum = await loadOptimum()
    fc.assert(
      fc.property(fc.oneof(courseCase(large), supervisionCase(large)), (given) => {
        const { countable, assignment } = assigned(given)
        const reached = given.rules.areaMinima.map((least, area) =>
          Math.min(
            least,
            sum(given.entries.map((entry, at) => (entry.area === area ? (assignment.counted[at] ?? 0) : 0))),
          ),
        )
        expect([assignment.total + sum(reached), assignment.total]).toEqual(optimum(given, [...countable.minutes]))
      }),
      { numRuns: 100 },
    )
  })

  it('accounts for every recorded minute of every entry', () => {
    fc.assert(
      fc.property(fc.oneof(courseCase(large), supervisionCase(large)), (given) => {
        const { countable, assignment } = assigned(given)
        const rest = given.entries.map(({ recorded }, index) => recorded - (assignment.counted[index] ?? 0))
        for (const { entry, minutes } of findExclusions(given.rules, given.entries, countable, assignment)) {
          expect(minutes).toBeGreaterThan(0)
          rest[entry] = (rest[entry] ?? 0) - minutes
        }
        expect(rest).toEqual(given.entries.map(() => 0))
      }),
      { numRuns: 1000 },
    )
  })
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
