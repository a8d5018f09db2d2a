import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { changedMeaningSentence } from '#shared/wording/changed-meaning.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const firstDay = isoDate('2027-01-04')
const weekly = aPlan()
  .withRequirements('supervision')
  .withMinimum('supervision', 10)
  .withArrangement('weekly', firstDay, { kind: 'individual' })

function sentenceOf(builder: PlanBuilder): string | null {
  const plan = builder.build()
  return changedMeaningSentence(plan, project(plan, plan.startOn), formatter)
}

describe('what a plan of an older program means now', () => {
  it('is said in one sentence, with the date that follows', () => {
    expect(sentenceOf(weekly.atPace(24))).toMatch(
      /^Certpace reads plans more exactly than before: a pace keeps to the days you agreed on with supervisors, so your dates may have moved, and (certification is now on \w+ \d+, \d{4}|as it stands, certification has no date)\.$/,
    )
  })

  it('names what the plan holds, and no more than two things', () => {
    const monthly = aPlan()
      .withArrangement('monthly', firstDay, { recurrence: { kind: 'per-month', sessions: 2 } })
      .withFee('dues', 10_000, { kind: 'calendar-years', firstOn: firstDay, until: 'certified' })
    expect(sentenceOf(monthly)).toContain(
      'sessions by the month stay within their month and dues paid from October on cover the next year, so',
    )
    expect(sentenceOf(monthly.atPace(24))).not.toContain('October')
  })

  it('is no news where no meaning that it holds has changed', () => {
    expect(sentenceOf(weekly)).toBeNull()
  })
})
