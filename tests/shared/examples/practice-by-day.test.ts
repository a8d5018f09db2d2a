import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainHours } from '#shared/audit/explain-hours.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { withRules } from '../audit/logged.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'
import { projectOn, requirementIn } from '../projection/reading.ts'

function limit(id: string, kind: 'month-maximum' | 'month-minimum' | 'week-maximum', hours: number): Rule {
  return { ...rule(id, 'practice', true), kind, minutes: hours * 60 }
}

/** So many hours with clients are asked; so many are worked each week from a day on. */
function clients(asked: number, weekly: number, startsOn: string, ...rules: readonly Rule[]) {
  const plan = aPlan()
    .withRequirements('practice')
    .withMinimum('practice', asked)
    .withPractice('p', weekly, { startsOn })
  return withRules(plan, ...rules)
}

const metOn = (plan: PlanBuilder, today?: string) => requirementIn(projectOn(plan, today), 'practice').metOn

describe('practice under rules by month', () => {
  it('is credited day by day, so that each hour lies in its own month', () => {
    // At most 10 h a month, 5 h a week: full on 17 January, 14 February and 14 March. The week of 29 March has 128 minutes
    // to Wednesday, 31 March, and so 172 for April; with 300 to the 11th, 128 are left, which are there on Wednesday 14 April.
    expect(metOn(clients(40, 5, '2027-01-04', limit('most', 'month-maximum', 10)))).toBe('2027-04-14')
    // Without the rule, weeks are credited on their Sundays: 40 h in eight weeks, to 28 February.
    expect(metOn(clients(40, 5, '2027-01-04'))).toBe('2027-02-28')
  })

  it('counts nothing in a month that will end with less than its minimum', () => {
    const least = limit('least', 'month-minimum', 20)
    // Four weeks of 5 h in January, from Monday the 4th; 10 h more on 14 February, and February holds its 20 h on the 28th.
    expect(metOn(clients(30, 5, '2027-01-04', least))).toBe('2027-02-28')
    // From the 5th, January has 257 + 3 × 300 = 1,157 minutes of 1,200, and is void: February, and March to the 28th.
    const late = clients(30, 5, '2027-01-05', least)
    expect(metOn(late)).toBe('2027-03-28')
    expect(requirementIn(projectOn(late), 'practice')).toMatchObject({
      plannedMinutes: 1800,
      // March is worked to its minimum: 20 h, of which 10 count.
      uncountedMinutes: 600,
      reasons: [{ stage: 'full', ruleId: null, minutes: 600 }],
    })
  })

  it('judges the month of today on what is logged and what is still planned in it', () => {
    const least = limit('least', 'month-minimum', 20)
    // 13 h are logged by 17 January; two weeks more come to 23 h, so January counts. 7 h are then left, of February.
    const plan = clients(30, 5, '2027-01-04', least).withHours('log', '2027-01-17', 780, {
      kind: 'practice',
      practiceId: 'p',
    })
    expect(requirementIn(projectOn(plan, '2027-01-18'), 'practice')).toMatchObject({
      doneMinutes: 780,
      metOn: '2027-02-28',
    })
    // With 9 h logged, January comes to 19 h, and is void: 20 h in February, and March for its minimum.
    const few = clients(30, 5, '2027-01-04', least).withHours('log', '2027-01-17', 540, {
      kind: 'practice',
      practiceId: 'p',
    })
    expect(requirementIn(projectOn(few, '2027-01-18'), 'practice')).toMatchObject({
      doneMinutes: 0,
      metOn: '2027-03-28',
    })
  })

  it('has no date where no month ever holds its minimum', () => {
    // 4 h a week are 17 h to 18 h a month.
    const { outcome } = projectOn(clients(30, 4, '2027-01-04', limit('least', 'month-minimum', 20)))
    expect(outcome).toMatchObject({
      kind: 'cannot-finish',
      missing: [{ requirementId: 'practice', minutes: 1800, part: { kind: 'total' } }],
    })
  })

  it('is met on the very day on which it is when the plan has been lived', () => {
    const start = fc.integer({ min: 4, max: 28 }).map((day) => `2027-01-${String(day).padStart(2, '0')}`)
    const rules = fc.record({
      least: fc.integer({ min: 1, max: 25 }),
      most: fc.integer({ min: 25, max: 60 }),
      week: fc.integer({ min: 4, max: 20 }),
      leave: fc.integer({ min: 0, max: 40 }),
    })
    fc.assert(
      fc.property(start, fc.integer({ min: 3, max: 12 }), rules, (startsOn, weekly, { least, most, week, leave }) => {
        const plan = clients(
          60,
          weekly,
          startsOn,
          limit('least', 'month-minimum', least),
          limit('most', 'month-maximum', most),
          limit('week', 'week-maximum', week),
        ).withLeave('l', '2027-03-10', `2027-0${4 + (leave % 5)}-${String(1 + (leave % 28)).padStart(2, '0')}`)
        const on = metOn(plan)
        if (on === null) return
        const entries = explainHours(plan.build(), isoDate('2027-01-04')).flatMap((hours) => hours.entries)
        const lived = entries.reduce(
          (made, entry, index) =>
            made.withHours(`e${index}`, entry.on, entry.recordedMinutes, { kind: 'practice', practiceId: 'p' }),
          plan,
        )
        expect(metOn(lived, on)).toBe(on)
      }),
      { numRuns: 40 },
    )
  })
})
