import type { Claim } from '#shared/advice/claims.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { TotalName } from '#shared/projection/result/missing-amounts.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { answerWhen, bindingSentence } from '#shared/wording/answers.ts'
import { claimSentence, controlName, IDLE_TITLE, idleNames, rushingSentence } from '#shared/wording/claims.ts'
import { dateSentence, requirementDateSentence } from '#shared/wording/explained-dates.ts'
import { figureSentence } from '#shared/wording/explained-figure.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { CATEGORY_NAMES, requirementName } from '#shared/wording/names.ts'
import { capitalize } from '#shared/wording/phrases.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { FIRST_CYCLE_NAME, notEnteredPhrase, totalFigure, totalReach } from '#shared/wording/totals.ts'
import { type Explanation, explain } from './explanation.ts'
import { LOCALE } from './locale.ts'
import type { PlanQuery } from './plan-query.ts'
import { listLines, writeTextReport } from './text-report.ts'

/** What is behind the figures, as text for people. */
export function writeExplanationText(query: PlanQuery): string {
  const formatter = createFormatter(LOCALE, query.plan.currency)
  const heading = `${query.plan.name}, explained as of ${formatter.date(query.today)}`
  return writeTextReport(query, heading, ({ plan }) => {
    const explanation = explain(plan, query.today)
    const { projection, dates, orders, claims } = explanation
    const binding = bindingSentence(claims.binding, plan, formatter)
    return [
      [answerWhen(projection, plan, formatter), ...(binding === '' ? [] : [binding])],
      listLines(
        'Dates',
        // The chain of the certification holds the dates before it.
        dates.path
          .filter(({ date }) => date === 'certified' || date === 'first-renewal')
          .map((date) => dateSentence(date, plan, formatter)),
      ),
      listLines(
        'Requirements',
        dates.requirements.map((date) => requirementDateSentence(date, plan, formatter)),
      ),
      ...claimSections(explanation, plan, formatter),
      listLines(
        'Another order',
        orders.map(({ finding }) => findingText(finding, plan, formatter).sentence),
      ),
      hourLines(explanation, plan, formatter),
      totalLines(explanation, formatter),
    ]
  })
}

function claimSections({ claims }: Explanation, plan: Plan, formatter: Formatter): string[][] {
  const lineOf = (one: Claim) => `${claimSentence(one, claims, plan, formatter)} ${controlName(one)}.`
  const { helping, pair } = claims
  const rushing = rushingSentence(claims)
  return [
    listLines('What would move the date', [...helping, ...(pair ? [pair] : [])].map(lineOf)),
    rushing === '' ? [] : [rushing],
    listLines(IDLE_TITLE.slice(0, -1), idleNames(claims, plan, formatter)),
  ]
}

function hourLines({ projection }: Explanation, plan: Plan, formatter: Formatter): string[] {
  const lines = projection.requirements.flatMap(({ requirementId, reasons }) =>
    reasons.map((reason) => `${requirementName(plan, requirementId)}: ${reasonSentence(reason, plan, formatter)}`),
  )
  return listLines('Hours that do not count', lines)
}

function totalLines({ totals, projection }: Explanation, formatter: Formatter): string[] {
  const { toCertification } = totals
  const categories = COST_CATEGORIES.filter((category) => toCertification.byCategory[category].postingIds.length > 0)
  const whole = (name: TotalName) =>
    figureSentence(totals[name], formatter, totalFigure(projection.totals, name, formatter))
  const { notEntered } = projection.totals
  return listLines('What the totals are made of', [
    `${capitalize(totalReach(projection, formatter))}: ${whole('toCertification')}`,
    ...categories.map(
      (category) => `${CATEGORY_NAMES[category]}: ${figureSentence(toCertification.byCategory[category], formatter)}`,
    ),
    ...(projection.outcome.kind === 'stopped' ? [] : [`${FIRST_CYCLE_NAME}: ${whole('firstCycle')}`]),
    ...(notEntered.length === 0 ? [] : [notEnteredPhrase(notEntered)]),
  ])
}
