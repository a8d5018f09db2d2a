import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { answerCost, answerWhen } from '#shared/wording/answers.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../../builders/plan-builder.ts'
import { projectOn } from '../reading.ts'

// Ten weekly sessions, a weekend of 16 h in weeks of 5 h, and a fee that nobody has put money aside for.
const plan = aPlan()
  .withRequirements('supervision')
  .withoutRules('span', 'month', 'individual', 'group')
  .withMinimum('supervision', 10)
  .withArrangement('weekly', '2027-01-04')
  .withDatedCourse('weekend', [
    ['2027-01-16', 8],
    ['2027-01-17', 8],
  ])
  .withStudyHours(5)
  .withBudget(0, 1_000)
  .withFee('exam', 50_000, { kind: 'on', on: isoDate('2027-02-01') })

const codesOf = (builder: PlanBuilder) => projectOn(builder).findings.map(({ detail }) => detail.code)
const OF_A_SCHEDULE = ['cash-runs-out', 'month-over-budget', 'week-over-capacity']

describe('a pace that is refused', () => {
  it('brings the findings about weeks and months of the plan by capacity, which is the one that is shown', () => {
    expect(codesOf(plan)).toEqual(expect.arrayContaining(OF_A_SCHEDULE))
    const refused = plan.atPace(1)
    expect(projectOn(refused).outcome.kind).toBe('pace-refused')
    expect(codesOf(refused)).toEqual(expect.arrayContaining(OF_A_SCHEDULE))
  })

  it('says that what is shown is the plan as the weeks allow, with its cost', () => {
    const formatter = createFormatter('en-US', 'USD')
    const refused = plan.atPace(1)
    const projection = projectOn(refused)
    expect(answerWhen(projection, refused.build(), formatter)).toMatch(
      / What is shown is the plan as your weeks allow\.$/,
    )
    expect(answerCost(projection, refused.build(), formatter)).toMatch(
      /^As your weeks allow, it costs .* until you are certified/,
    )
  })
})

describe('money that runs short only after the certification', () => {
  it('is said to do so', () => {
    const later = plan.withBudget(100_000, 1_000).withFee('renewal', 900_000, { kind: 'on', on: isoDate('2028-06-01') })
    const found = projectOn(later).findings.flatMap(({ detail }) =>
      detail.code === 'cash-runs-out' || detail.code === 'month-over-budget' ? [[detail.code, detail.isAfter]] : [],
    )
    expect(found).toContainEqual(['cash-runs-out', true])
    expect(found).toContainEqual(['month-over-budget', false])
  })
})
