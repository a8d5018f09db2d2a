import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Relaxation, Relaxations } from '#shared/projection/explanation/relaxations.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { dateSentence, requirementDateSentence } from '#shared/wording/explained-dates.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { relaxationSentence } from '#shared/wording/relaxations.ts'
import { type AskedOfAPlan, ofEach, planFields } from './asked-of-a-plan.ts'
import { type Explanation, explain } from './explanation.ts'
import { findingFields } from './finding-fields.ts'
import { LOCALE } from './locale.ts'
import type { ExplanationFields, ExplanationReport } from './schemas/explanation-report.ts'
import type { SelectedPlan } from './select-scenarios.ts'

/** What is behind the figures, as JSON; `docs/command-line.md` describes it. */
export function makeExplanationReport(asked: AskedOfAPlan): ExplanationReport {
  return {
    format: 'certpace-explanation',
    formatVersion: 1,
    ...planFields(asked),
    explanations: ofEach(asked.selected, (one) => explanationFields(one, asked.today)),
  }
}

function explanationFields({ scenario, plan, skippedDifferences }: SelectedPlan, today: IsoDate): ExplanationFields {
  const explanation = explain(plan, today)
  const { projection, dates, totals, relaxations, orders } = explanation
  const { outcome, binding, postings } = projection
  const formatter = createFormatter(LOCALE, plan.currency)
  return {
    scenario,
    skippedDifferences,
    outcome: outcome.kind,
    sentence: answerWhen(projection, plan, formatter),
    missing: outcome.kind === 'cannot-finish' ? outcome.missing : [],
    dates: dates.path.map((explained) => ({
      ...explained,
      because: explained.because.map((link) => ({ ...link, sentence: chainStep(link, plan, formatter) })),
      sentence: dateSentence(explained, plan, formatter),
    })),
    binding,
    requirements: requirementFields(explanation, plan, formatter),
    moves: relaxationFields(relaxations, plan, formatter),
    orders: orders.map(({ finding, ...order }) => ({ ...order, finding: findingFields(finding, plan, formatter) })),
    totals: { ...totals, notEntered: projection.totals.notEntered },
    postings: postings.map(({ id, on, amount, category, title, state, phase }) => ({
      id,
      on,
      amount,
      category,
      title,
      state,
      phase,
    })),
  }
}

function requirementFields(
  { projection, dates, hours }: Explanation,
  plan: Plan,
  formatter: Formatter,
): ExplanationFields['requirements'] {
  return projection.requirements.map((row, index) => {
    const { requirementId, neededMinutes, doneMinutes, plannedMinutes, metOn, hoursMetOn, spanEndsOn } = row
    const explained = dates.requirements.find((one) => one.requirementId === requirementId)
    return {
      requirementId,
      neededMinutes,
      countedMinutes: doneMinutes + plannedMinutes,
      metOn,
      setBy: explained?.setBy ?? null,
      hoursMetOn,
      spanEndsOn,
      slackDays: explained?.slackDays ?? null,
      sentence: explained ? requirementDateSentence(explained, plan, formatter) : null,
      reasons: row.reasons.map((reason) => ({ ...reason, sentence: reasonSentence(reason, plan, formatter) })),
      entries: hours[index]?.entries ?? [],
    }
  })
}

function relaxationFields(
  { pace, helping, idle, pair, ...rest }: Relaxations,
  plan: Plan,
  formatter: Formatter,
): ExplanationFields['moves'] {
  const fieldsOf = (relaxation: Relaxation) => {
    const { constraints, controlledBy, ...figures } = relaxation
    return { constraints, hands: controlledBy, ...figures, sentence: relaxationSentence(relaxation, plan, formatter) }
  }
  return {
    ...rest,
    pace: pace && fieldsOf(pace),
    helping: helping.map(fieldsOf),
    idle: idle.map(fieldsOf),
    pair: pair && fieldsOf(pair),
  }
}
