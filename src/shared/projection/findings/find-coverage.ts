import { addDays, type DayNumber, earlierOf, isoFromDay, laterOf } from '../../calendar/day.ts'
import { timesFor } from '../../counting/coverage.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { Solution } from '../model/solution.ts'
import { firstCountedOn } from '../schedule/counted-days.ts'
import type { AddFinding } from './add-finding.ts'

/** Documents that hours depend on: not entered, or not in force at some time in which hours need them. */
export function findCoverage(model: Model, solution: Solution, add: AddFinding): void {
  const documentIds = new Set(
    model.requirements.flatMap(({ counting }) => counting.documents.map(({ documentId }) => documentId)),
  )
  const unknown = [...documentIds].filter((documentId) => !model.coverages.has(documentId))
  if (unknown.length > 0) add('advice', { kind: 'plan' }, { code: 'coverage-not-entered', documentIds: unknown })
  for (const documentId of documentIds) {
    const gap = firstGap(model, documentId, neededUntil(model, solution, documentId))
    if (gap === null) continue
    const to = gap.to === null ? null : isoFromDay(gap.to)
    add('warning', { kind: 'document', id: documentId }, { code: 'outside-coverage', from: isoFromDay(gap.from), to })
  }
}

/** The day on which the last requirement that needs the document is met; the horizon where one never is. */
function neededUntil({ requirements, horizon }: Model, solution: Solution, documentId: string): DayNumber {
  const metOn = requirements.flatMap(({ counting }, index) =>
    counting.documents.some((needed) => needed.documentId === documentId)
      ? [solution.requirements[index]?.metOn ?? horizon]
      : [],
  )
  return metOn.reduce(laterOf)
}

/** The first time without the document; a later one shows once this one is put right. */
function firstGap(
  { coverages, arrangements, firstContract, from: firstDay }: Model,
  documentId: string,
  neededUntil: DayNumber,
): { readonly from: DayNumber; readonly to: DayNumber | null } | null {
  const holders = new Set((coverages.get(documentId) ?? []).map(({ arrangementId }) => arrangementId))
  for (const holder of holders) {
    // What a supervisor holds is needed while the contract with them lasts.
    const own = arrangements.find(({ id }) => id === holder)
    const from = own?.contractOn ?? firstContract ?? firstDay
    const last = own ? earlierOf(neededUntil, own.lastDay) : neededUntil
    const times = timesFor(coverages, documentId, holder).toSorted((left, right) => left.from - right.from)
    let open = from
    for (const time of times) {
      if (time.from > last) break
      if (time.from > open) return { from: open, to: addDays(time.from, -1) }
      if (time.to === Infinity) open = addDays(last, 1)
      else open = laterOf(open, addDays(time.to as DayNumber, 1)) // finite, so it is a day
    }
    if (open > last) continue
    const next = times.find((time) => time.from > open)
    // The end of a supervisor's document is a finding of the arrangement.
    if (!next && holder !== null) continue
    return { from: open, to: next ? addDays(next.from, -1) : null }
  }
  return null
}

/** Conditions of the program that the person has not answered. */
export function findEligibility({ eligibility: { notAnswered } }: Model, add: AddFinding): void {
  if (notAnswered.length > 0) {
    add('advice', { kind: 'plan' }, { code: 'eligibility-not-answered', conditionIds: notAnswered })
  }
}

/** Rules that look at facts beside the hours: their order, how many clients, and how large a group is. */
export function findFacts(plan: Plan, model: Model, solution: Solution, add: AddFinding): void {
  for (const rule of plan.program.rules) {
    if (!rule.isOn) continue
    const index = model.requirements.findIndex(({ id }) => id === rule.requirementId)
    const subject = { kind: 'requirement', id: rule.requirementId } as const
    if (rule.kind === 'requirement-order') {
      const other = model.requirements.findIndex(({ id }) => id === rule.afterRequirementId)
      const metOn = solution.requirements[other]?.metOn ?? null
      const first = firstCountedOn(model, solution, index)
      if (metOn !== null && first !== null && first < metOn) {
        const { afterRequirementId } = rule
        add('warning', subject, { code: 'out-of-order', afterRequirementId, on: isoFromDay(first) })
      }
    }
    if (rule.kind === 'distinct-clients-minimum') {
      const own = plan.practices.filter(({ requirementId }) => requirementId === rule.requirementId)
      const known = own.flatMap(({ clients }) => clients ?? [])
      const soFar = known.length === 0 ? null : known.reduce((sum, clients) => sum + clients, 0)
      if ((soFar ?? 0) < rule.count) add('advice', subject, { code: 'distinct-clients', needed: rule.count, soFar })
    }
    if (rule.kind === 'group-size-maximum' && index === model.supervisionIndex) {
      for (const { id, people, hasSecondSupervisor } of model.arrangements) {
        const most = hasSecondSupervisor ? (rule.peopleWithTwoSupervisors ?? rule.people) : rule.people
        if (people > most) add('problem', { kind: 'arrangement', id }, { code: 'group-too-large', people, most })
      }
    }
  }
}
