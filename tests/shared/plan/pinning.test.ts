import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { pinningOf } from '#shared/plan/pinning.ts'
import { customCopyOf } from '#shared/program/custom-rules.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { pinningSentence } from '#shared/wording/pack-changes.ts'
import { aPlan } from '../builders/plan-builder.ts'

const today = isoDate('2027-03-01')
const formatter = createFormatter('en-US', 'USD')

describe('whether the rules of a plan are pinned', () => {
  it('is no while no contract is in force and nothing is logged', () => {
    expect(pinningOf(aPlan().build(), today)).toBeNull()
    expect(pinningOf(aPlan().withArrangement('later', '2027-03-02').build(), today)).toBeNull()
  })

  it('is yes from the day of the first contract on', () => {
    const plan = aPlan().withArrangement('second', '2027-02-01').withArrangement('first', '2027-01-04').build()
    expect(pinningOf(plan, today)).toEqual({ by: 'contract', on: '2027-01-04' })
    expect(pinningOf(aPlan().withArrangement('today', '2027-03-01').build(), today)).toEqual({
      by: 'contract',
      on: '2027-03-01',
    })
  })

  it('is yes once something is logged, from the first entry on', () => {
    const logged = aPlan()
      .withCourse('course', 10)
      .withHours('b', '2027-02-02', 60, { kind: 'course', courseId: 'course', sessionOn: null, completes: false })
      .withHours('a', '2027-01-20', 60, { kind: 'course', courseId: 'course', sessionOn: null, completes: false })
    expect(pinningOf(logged.build(), today)).toEqual({ by: 'log', on: '2027-01-20' })
    expect(pinningOf(logged.withArrangement('contract', '2027-02-15').build(), today)?.by).toBe('contract')
  })

  it('says which version binds', () => {
    const { program } = aPlan().build()
    const said = (pinning: Parameters<typeof pinningSentence>[0]) => pinningSentence(pinning, program, formatter)
    expect(said({ by: 'contract', on: isoDate('2027-01-04') })).toBe(
      'These rules apply because your supervision contract is dated Jan 4, 2027.',
    )
    expect(said({ by: 'log', on: isoDate('2027-01-20') })).toMatch(/because your first log entry is of Jan 20, 2027\.$/)
    expect(said(null)).toMatch(/^No version applies to you yet/)
    const own = pinningSentence({ by: 'contract', on: isoDate('2027-01-04') }, customCopyOf(program), formatter)
    expect(own).toMatch(/^Version 1 applies because .*\. This plan is held to a copy of your own\.$/)
  })
})
