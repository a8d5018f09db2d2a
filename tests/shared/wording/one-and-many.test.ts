import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { monthDetail } from '#shared/charts/month-detail.ts'
import { oneLook } from '#shared/charts/one-look.ts'
import { money, ZERO } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { explainDates } from '#shared/projection/explanation/explain-dates.ts'
import type { FindingDetail } from '#shared/projection/result/finding.ts'
import type { Missing, Projection } from '#shared/projection/result/projection.ts'
import { answerCarry, answerCost, answerWhatIf, answerWhen } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { constraintName } from '#shared/wording/constraint-name.ts'
import { countsTowards, underWayOf } from '#shared/wording/course.ts'
import { requirementDateSentence } from '#shared/wording/explained-dates.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { lookHeadline } from '#shared/wording/look-headline.ts'
import { lookHeads } from '#shared/wording/look-heads.ts'
import { whySoMuch } from '#shared/wording/look-month.ts'
import { missingPhrase } from '#shared/wording/missing.ts'
import { missingCause } from '#shared/wording/missing-cause.ts'
import { paceSessionsSentences } from '#shared/wording/pace-sessions.ts'
import { trialDifferences } from '#shared/wording/trial-differences.ts'
import { samplePlan } from '../../helpers/resources.ts'
import { planOnDay } from '../generators/plan.ts'
import { tightPlanOnDay } from '../generators/tight-plan.ts'
import { projectOnce } from '../projection/law.ts'

const formatter = createFormatter('en-US', 'USD')

/** `1 days`, `1 sessions`, but not `21 days`, `0.1 days` or `1 is`. */
const ONE_OF_MANY = /(?<![\d.,])1 (?:different |more |planned |heavy |listed )*(?!is\b|has\b|does\b)[a-z]{2,}s\b/
/** `1 h are`, `1 h of supervision are` */
const ONE_HOUR_ARE = /(?<![\d.,]|h )1 (?:h|min)(?: of [^.,;:]{1,60})? (?:are|do|take)\b/

/** Every sentence about a plan that counts something. */
function sentencesOf(plan: Plan, projection: Projection): readonly string[] {
  const look = oneLook({ plan, projection })
  const { when, money: cost, load } = lookHeads(look, { plan, projection }, null, [], formatter)
  const { outcome } = projection
  return [
    answerWhen(projection, plan, formatter),
    answerCost(projection, plan, formatter),
    answerCarry(projection, plan, formatter),
    ...answerWhatIf(projection, [{ name: 'Other', projection: { ...projection, today: plan.startOn } }], formatter),
    lookHeadline(projection, plan, formatter),
    ...[when, cost, load].flatMap((head) => (head ? [head.figure, head.unit, head.finding] : [])),
    ...projection.chain.map((link) => chainStep(link, plan, formatter)),
    ...explainDates(projection).requirements.map((date) => requirementDateSentence(date, plan, formatter)),
    ...projection.findings.flatMap((finding) => {
      const { sentence, fix } = findingText(finding, plan, formatter)
      return fix === null ? [sentence] : [sentence, fix]
    }),
    ...look.months.slice(0, 6).map((month) => whySoMuch(monthDetail(plan, projection, month), formatter)),
    ...plan.courses.flatMap((course) => countsTowards(course, plan, formatter)),
    ...plan.program.requirements.flatMap(({ id }) => underWayOf(id, plan, projection.courses, formatter)),
    ...paceSessionsSentences(plan, projection),
    ...trialDifferences(projection, projection, formatter),
    ...(outcome.kind === 'cannot-finish'
      ? outcome.missing.map((missing) => missingCause(missing, plan, projection, formatter))
      : []),
  ]
}

function expectOneAsOne(sentence: string): void {
  expect(sentence).not.toMatch(ONE_OF_MANY)
  expect(sentence).not.toMatch(ONE_HOUR_ARE)
}

describe('one is written as one', () => {
  it.each([
    ['any plan', planOnDay],
    ['a plan that things hold back', tightPlanOnDay],
  ] as const)('in every sentence about %s', (_, plans) => {
    fc.assert(
      fc.property(plans(), ({ plan, today }) => {
        for (const sentence of sentencesOf(plan, projectOnce(plan, today))) expectOneAsOne(sentence)
      }),
      { numRuns: 150 },
    )
  })

  const on = isoDate('2027-01-04')
  it.each<FindingDetail>([
    { code: 'did-this-happen', on, title: 'Group', count: 1, minutes: 60, countedMinutes: 60, amount: ZERO },
    { code: 'kind-not-arranged', supervisionKind: 'group', minutes: 60 },
    { code: 'supervision-not-arranged', minutes: 60 },
    { code: 'hours-missing', minutes: 1 },
    { code: 'area-missing', areaId: 'p', minutes: 60 },
    { code: 'month-over-budget', outflow: money(100), budget: ZERO, months: 1, isAfter: false },
    { code: 'week-over-capacity', minutes: 60, capacityMinutes: 60, weeks: 1 },
    { code: 'week-too-heavy', loadMinutes: 60, energyMinutes: 60, weeks: 1 },
    { code: 'credits-wasted', minutes: 60 },
    {
      code: 'rushing-buys-nothing',
      constraint: { kind: 'span', requirementId: 'supervision', months: 1 },
      days: 1,
    },
    { code: 'session-in-leave', count: 1 },
    { code: 'eligibility-not-answered', conditionIds: ['degree'] },
    { code: 'distinct-clients', needed: 1, soFar: null },
    { code: 'distinct-clients', needed: 1, soFar: 0 },
    { code: 'course-in-leave', periodId: 'leave', on, days: 1 },
    { code: 'dues-after-membership', endedOn: on, on, count: 1 },
    { code: 'other-order-is-sooner', days: 1, certifiedOn: on },
  ])('in the finding $code', (detail) => {
    const plan = samplePlan('just-begun')
    const subject = { kind: 'requirement', id: 'core-knowledge' } as const
    const { sentence, fix } = findingText({ key: 'one', severity: 'advice', subject, detail }, plan, formatter)
    for (const text of [sentence, fix ?? '']) expectOneAsOne(text)
  })

  it.each<Missing['part']>([
    { kind: 'total' },
    { kind: 'window', months: 1 },
    { kind: 'recency', months: 1 },
    { kind: 'span', months: 1 },
  ])('in what is missing: $kind', (part) => {
    const plan = samplePlan('just-begun')
    const missing = { requirementId: 'supervision', minutes: 60, part }
    expectOneAsOne(missingPhrase(missing, plan, formatter))
    expectOneAsOne(missingCause(missing, plan, { requirements: [], findings: [] }, formatter))
  })

  it('in the name of a minimum span', () => {
    const plan = samplePlan('just-begun')
    expect(constraintName({ kind: 'span', requirementId: 'supervision', months: 1 }, plan, formatter)).toBe(
      'the 1 month required for supervision',
    )
  })
})
