import { describe, expect, it } from 'vitest'
import type { Rule } from '#shared/program/rule-union.ts'
import { withRules } from '../audit/logged.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'
import { certified, projectOn, requirementIn } from '../projection/reading.ts'

/** Sessions of an hour each Monday from 4 January 2027 on, in months of which so many minutes are asked. */
function supervised(hours: number, leastMinutes: number) {
  const least: Rule = { ...rule('least', 'supervision', true), kind: 'month-minimum', minutes: leastMinutes }
  const plan = aPlan()
    .withRequirements('supervision')
    .withMinimum('supervision', hours)
    .withoutRules('span', 'month', 'individual', 'group')
    .withArrangement('a', '2027-01-04')
  return withRules(plan, least)
}

const daysOf = (projection: ReturnType<typeof projectOn>) =>
  projection.sessions.filter(({ state }) => state === 'planned').map(({ on }) => on)

describe('a month under its minimum', () => {
  it('in the log counts nothing, and supervision goes on until the hours are there', () => {
    // January has one hour of the two asked for, and is void. 10 h from Monday 1 February: 4 in February, 5 in March, and the
    // tenth on 5 April, when April has one hour. The one of 12 April is held to keep it, so only
    // then do the hours of April count.
    const planned = ['2027-01-11', '2027-01-18', '2027-01-25']
    const logged = planned.reduce(
      (plan, on) => plan.withHours(on, on, 0, { kind: 'session', arrangementId: 'a', plannedOn: on }),
      supervised(10, 120).withHours('one', '2027-01-04', 60, {
        kind: 'session',
        arrangementId: 'a',
        plannedOn: '2027-01-04',
      }),
    )
    const projection = projectOn(logged, '2027-02-01')
    expect(requirementIn(projection, 'supervision')).toMatchObject({ metOn: '2027-04-12', doneMinutes: 0 })
    expect(daysOf(projection).slice(-2)).toEqual(['2027-04-05', '2027-04-12'])
  })

  it('to come is void too, and no session is held there', () => {
    // Of five hours a month, only months with five Mondays hold them: March, May and August 2027. 11 h: 5 in March, 5 in
    // May, the eleventh on 2 August; the other four of August are held to keep it, and with the
    // fifth, on 30 August, its first one counts. Certified 14 + 56 days later, on 8 November.
    const projection = projectOn(supervised(11, 300))
    expect(requirementIn(projection, 'supervision').metOn).toBe('2027-08-30')
    expect(certified(projection)).toMatchObject({ readyOn: '2027-08-30', certifiedOn: '2027-11-08' })
    expect(daysOf(projection).map((day) => day.slice(0, 7))).toEqual([
      ...Array.from({ length: 5 }, () => '2027-03'),
      ...Array.from({ length: 5 }, () => '2027-05'),
      ...Array.from({ length: 5 }, () => '2027-08'),
    ])
  })

  it('is looked at where courses earn the hours, too', () => {
    // 3 h, two hours a month asked: 2 h in February, the third on 3 March, and with the fourth, on 20 March, March has two.
    const least: Rule = { ...rule('least', 'core', true), kind: 'month-minimum', minutes: 120 }
    const days = [
      ['2027-02-05', 2],
      ['2027-03-03', 1],
      ['2027-03-20', 1],
    ] as const
    const plan = aPlan().withRequirements('core').withMinimum('core', 3)
    const attended = plan.withDatedCourse('c', days, { creditsEarned: 'as-attended' })
    expect(requirementIn(projectOn(attended), 'core').metOn).toBe('2027-03-03')
    expect(requirementIn(projectOn(withRules(attended, least)), 'core').metOn).toBe('2027-03-20')
  })

  it('that no month reaches leaves the plan unfinished', () => {
    expect(projectOn(supervised(10, 360)).outcome.kind).toBe('cannot-finish')
  })
})
