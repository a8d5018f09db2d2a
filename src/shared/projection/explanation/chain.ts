import { type DayNumber, isoFromDay } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import { isAssumed } from '../../values/grade.ts'
import type { Model } from '../model/model.ts'
import type { PathDates, Solution } from '../model/solution.ts'
import type { ChainLink, Slack } from '../result/constraint.ts'
import { latestRequirements, pathDates, preparedFrom } from '../schedule/solve.ts'

/** From the certification date back: review, what the application waits for, preparation, and the requirements met last. */
export function explainDate(plan: Plan, model: Model, solution: Solution, path: PathDates): ChainLink[] {
  const { preparation, review } = plan.program
  const links: ChainLink[] = []
  if (path.certifiedOn > path.appliedOn) {
    links.push({
      kind: 'review',
      from: isoFromDay(path.appliedOn),
      to: isoFromDay(path.certifiedOn),
      days: review.days,
      isAssumed: isAssumed(review.provenance.grade),
    })
  }
  const preparedOn = preparedFrom(model, path.readyOn)
  const eligibleOn = pathDates(model, path.readyOn).appliedOn
  const wait = (reason: 'money' | 'eligibility', from: DayNumber, to: DayNumber) => {
    if (from < to) links.push({ kind: 'application-waits', for: reason, from: isoFromDay(from), to: isoFromDay(to) })
  }
  wait('money', eligibleOn, path.appliedOn)
  wait('eligibility', preparedOn, eligibleOn)
  if (preparedOn > path.readyOn) {
    links.push({
      kind: 'preparation',
      from: isoFromDay(path.readyOn),
      to: isoFromDay(preparedOn),
      days: preparation.days,
      isAssumed: isAssumed(preparation.provenance.grade),
    })
  }
  for (const index of latestRequirements(solution)) {
    const { metOn, hoursMetOn } = solution.requirements[index] ?? { metOn: null, hoursMetOn: null }
    const requirementId = model.requirements[index]?.id
    if (requirementId === undefined || metOn === null || hoursMetOn === null) continue
    links.push({ kind: 'requirement', requirementId, metOn: isoFromDay(metOn), hoursMetOn: isoFromDay(hoursMetOn) })
  }
  return links
}

/** Days between the date each requirement was met and the date all were. */
export function slacksOf(model: Model, { requirements, readyOn }: Solution): Slack[] {
  if (readyOn === null) return []
  return requirements.flatMap(({ metOn }, index) => {
    const requirementId = model.requirements[index]?.id
    return metOn === null || requirementId === undefined ? [] : [{ requirementId, days: readyOn - metOn }]
  })
}
