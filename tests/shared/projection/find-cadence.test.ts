import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { findCadence } from '#shared/projection/find-cadence.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { cadenceFixText, paceSessionsSentences } from '#shared/wording/pace-sessions.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'
import { certified, projectOn } from './reading.ts'

const today = isoDate('2027-01-04')
const formatter = createFormatter('en-US', 'USD')

/** Thirty hours, one every three weeks from Monday 4 Jan 2027. */
const slow = aPlan()
  .withRequirements('supervision')
  .withoutRules('individual', 'span', 'month')
  .withMinimum('supervision', 30)
  .withArrangement('a', '2027-01-04', { recurrence: { kind: 'every-weeks', weeks: 3 } })

describe('another cadence for a refused pace', () => {
  // As agreed: 4 Jan 2027 + 29 × 21 days = 4 Sep 2028; + 70 days = 13 Nov 2028: 22 months, to 4 Nov 2028, are refused.
  // Every two weeks: 29 × 14 days = 14 Feb 2028 at the earliest. Ready by 26 Aug 2028: 42 × 14 = 588 days → 14 Aug 2028,
  // + 70 days = 23 Oct 2028.
  it('is the least change that reaches it, with the date that the plan then comes to', () => {
    const plan = slow.atPace(22).build()
    expect(projectOn(slow.atPace(22)).outcome.kind).toBe('pace-refused')
    const fix = findCadence(plan, today)
    expect(fix).toMatchObject({
      certifiedOn: '2028-10-23',
      changes: [{ recurrence: { kind: 'every-weeks', weeks: 2 } }],
    })
    if (fix === null) return
    expect(cadenceFixText(fix, plan, formatter)).toBe('Every 2 weeks instead of 3: Oct 23, 2028')
    const edited = unwrap(applyEdits(plan, fix.edits)).plan
    expect(certified(project(edited, today)).certifiedOn).toBe('2028-10-23')
  })

  it('is of both arrangements where neither alone can do it, and names them', () => {
    // 7 months end on 4 Aug 2027; ready by 26 May, 142 days. One of them every week gives 21 h by then, the other 7 h; both
    // every 2 weeks 11 h each; both every week 15 h each after 14 weeks.
    const both = slow
      .withRule('individual', { isOn: true, minutes: 900 })
      .withRule('group', { isOn: true, minutes: 900 })
      .withArrangement('g', '2027-01-05', { kind: 'group', recurrence: { kind: 'every-weeks', weeks: 3 } })
    const plan = both.atPace(7).build()
    const fix = findCadence(plan, today)
    expect(fix?.changes.map(({ arrangement, recurrence }) => [arrangement.id, recurrence])).toEqual([
      ['a', { kind: 'every-weeks', weeks: 1 }],
      ['g', { kind: 'every-weeks', weeks: 1 }],
    ])
    expect(fix && cadenceFixText(fix, plan, formatter)).toMatch(
      /^“Arrangement a” every week instead of 3 and “Arrangement g” every week instead of 3: /,
    )
  })

  it('is none where the pace is kept, or none can reach it', () => {
    expect(findCadence(slow.atPace(42).build(), today)).toBeNull()
    expect(findCadence(slow.atPace(3).build(), today)).toBeNull()
  })
})

describe('what a pace does to sessions', () => {
  const sentences = (plan: PlanBuilder) => paceSessionsSentences(plan.build(), projectOn(plan))

  it('is said as the weeks between them', () => {
    // 36 months end on 4 Jan 2030; ready by 26 Oct 2029: 48 × 21 days → 8 Oct 2029, 144 weeks. 144 / 29 = 4.97.
    expect(sentences(slow.atPace(36))).toEqual(['Sessions about every 5 weeks instead of 3.'])
    expect(sentences(slow)).toEqual([])
    // 23 months end on 4 Dec 2028, ready by 25 Sep 2028: 30 × 21 days → 25 Sep 2028, one more day than as agreed.
    expect(sentences(slow.atPace(23))).toEqual(['Sessions every 3 weeks, as agreed.'])
  })

  it('is said of each arrangement, unless its days are listed', () => {
    const two = slow
      .withArrangement('monthly', '2027-01-06', { recurrence: { kind: 'per-month', sessions: 2 } })
      .withArrangement('listed', '2027-01-04', {
        recurrence: { kind: 'listed-days', days: ['2027-02-02', '2027-02-03'] },
      })
    expect(sentences(two.atPace(42))).toEqual([
      expect.stringMatching(/^Sessions of “Arrangement a” about every \d+ weeks instead of 3\.$/),
      expect.stringMatching(/^Sessions of “Arrangement monthly” about every \d+ weeks instead of twice a month\.$/),
    ])
  })
})
