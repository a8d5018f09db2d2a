import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { answerCost, answerWhen } from '#shared/wording/answers.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan, type PlanBuilder } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')

function whenOf(builder: PlanBuilder): string {
  const plan = builder.build()
  return answerWhen(project(plan, plan.startOn), plan, formatter)
}

const core = aPlan().withRequirements('core').withMinimum('core', 10)
const supervision = aPlan().withRequirements('supervision').withMinimum('supervision', 10)
const practice = aPlan().withRequirements('practice').withMinimum('practice', 100)
const firstDay = isoDate('2027-01-04')

describe('a plan that never finishes names the entry that leaves it so, and how it is mended', () => {
  it.each<readonly [string, PlanBuilder, string]>([
    ['no course', core, 'No course in this plan earns hours of core. Add one that does.'],
    [
      'a course that is too short',
      core.withCourse('basics', 4),
      'Its course does not bring enough. Add a course, or choose a longer one.',
    ],
    [
      'weeks without study time',
      core.withCourse('basics', 10).withStudyHours(0),
      '“Course basics” finds no place in 0 h a week. Give yourself some study hours a week, or a fixed date for the course.',
    ],
    [
      'no supervision',
      supervision,
      'No individual supervision is arranged. Add it with its contract and how often you meet.',
    ],
    [
      'supervision that ends',
      supervision.withArrangement('first', firstDay, { endsOn: isoDate('2027-02-01') }),
      ' ends on Feb 1, 2027. Extend it, or add another.',
    ],
    [
      'individual supervision that ends, beside a group',
      supervision
        .withArrangement('first', firstDay, { endsOn: isoDate('2027-02-01') })
        .withArrangement('group', firstDay, { kind: 'group' }),
      'Group hours do not count as these. “Arrangement first” ends on Feb 1, 2027. Extend it, or add individual sessions.',
    ],
    [
      'listed days',
      supervision.withArrangement('first', firstDay, {
        recurrence: { kind: 'listed-days', days: [isoDate('2027-01-04'), isoDate('2027-02-01')] },
      }),
      ' on 2 listed days: that is not enough. List more days.',
    ],
    [
      'days that are booked too late',
      core.withDatedCourse('basics', [['2040-01-11', 10]]),
      '“Course basics” is booked for Jan 11, 2040. Choose earlier days for it.',
    ],
    [
      'a first day that is too late',
      core.withCourse('basics', 10, {
        schedule: { kind: 'flexible', notBefore: '2040-01-02', weeklyMaximumMinutes: null },
      }),
      '“Course basics” begins on Jan 2, 2040 at the earliest. Let it begin sooner.',
    ],
    [
      'a contract after the ten years',
      supervision.withArrangement('first', '2040-01-04'),
      'Its first contract begins on Jan 4, 2040. Let it begin sooner.',
    ],
    [
      'a contract whose sessions have too few weeks left',
      supervision.withArrangement('first', '2036-12-20'),
      'Its first contract begins on Dec 20, 2036. Let it begin sooner.',
    ],
    [
      'a contract whose span ends too late',
      supervision.withArrangement('first', '2036-01-04'),
      'Its first contract begins on Jan 4, 2036. Let it begin sooner.',
    ],
    ['no practice', practice, 'No clinical practice is in the plan. Add your hours a week.'],
    [
      'practice that ends',
      practice
        .withArrangement('first', firstDay)
        .withPractice('clients', 5, { requirementId: 'practice', endsOn: isoDate('2027-02-01') }),
      ' ends on Feb 1, 2027. Let it go on, or add more hours a week.',
    ],
  ])('%s', (_, plan, cause) => {
    const sentence = whenOf(plan)
    expect(sentence).toContain('This plan does not reach certification within ten years. Still missing: ')
    expect(sentence).toContain(cause)
  })

  it('and still says what it costs', () => {
    const plan = core.withFee('dues', 10_000, { kind: 'on', on: firstDay }).build()
    expect(answerCost(project(plan, plan.startOn), plan, formatter)).toMatch(/^It costs \$100\.00 until Jan 2027\./)
  })
})
