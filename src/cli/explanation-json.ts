import type { Claim, Claims } from '#shared/advice/claims.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { answerWhen } from '#shared/wording/answers.ts'
import { chainStep } from '#shared/wording/chain.ts'
import { claimSentence } from '#shared/wording/claims.ts'
import { dateSentence, requirementDateSentence } from '#shared/wording/explained-dates.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { type Explanation, explain } from './explanation.ts'
import { findingFields } from './finding-fields.ts'
import { LOCALE } from './locale.ts'
import { mapSelected, type PlanQuery, planFields } from './plan-query.ts'
import type { ExplanationFields, ExplanationReport } from './schemas/explanation-report.ts'
import type { SelectedPlan } from './select-scenarios.ts'

/** What is behind the figures, as JSON; `docs/command-line.md` describes it. */
export function makeExplanationReport(query: PlanQuery): ExplanationReport {
  return {
    format: 'certpace-explanation',
    formatVersion: 2,
    ...planFields(query),
    explanations: mapSelected(query.selected, (one) => explanationFields(one, query.today)),
  }
}

function explanationFields({ scenario, plan, skippedDifferences }: SelectedPlan, today: IsoDate): ExplanationFields {
  const explanation = explain(plan, today)
  const { projection, dates, totals, claims, orders } = explanation
  const { outcome, postings } = projection
  const formatter = createFormatter(LOCALE, plan.currency)
  return {
    scenario,
    skippedDifferences,
    outcome: outcome.kind,
    sentence: answerWhen(projection, plan, formatter),
    missing: outcome.kind === 'cannot-finish' ? outcome.missing : [],
    barriers: outcome.kind === 'cannot-finish' ? outcome.barriers : [],
    dates: dates.path.map((explained) => ({
      ...explained,
      because: explained.because.map((link) => ({ ...link, sentence: chainStep(link, plan, formatter) })),
      sentence: dateSentence(explained, plan, formatter),
    })),
    binding: claims.binding,
    requirements: requirementFields(explanation, plan, formatter),
    moves: claimFields(claims, plan, formatter),
    orders: orders.map(({ finding, ...order }) => ({
      ...order,
      finding: findingFields(finding, { plan, today, projection }, formatter),
    })),
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

function claimFields(claims: Claims, plan: Plan, formatter: Formatter): ExplanationFields['moves'] {
  const fieldsOf = (claim: Claim) => {
    const { controlledBy, edits: _, ...figures } = claim
    return { ...figures, hands: controlledBy, sentence: claimSentence(claim, claims, plan, formatter) }
  }
  const { readyOn, certifiedOn, helping, idle, pair, untried, rushing } = claims
  return {
    readyOn,
    certifiedOn,
    helping: helping.map(fieldsOf),
    idle: idle.map(fieldsOf),
    pair: pair && fieldsOf(pair),
    untried,
    rushing,
  }
}
