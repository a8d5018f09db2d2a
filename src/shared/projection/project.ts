import { type DayNumber, dayFromIso, type IsoDate, isoFromDay, laterOf } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import { isAssumed } from '../values/grade.ts'
import { explainDate, slacksOf } from './explanation/chain.ts'
import { explainEarly } from './explanation/held-early.ts'

import { findAll } from './findings/findings.ts'
import { makeLedger, totalLedger } from './ledger/ledger.ts'
import { outlineMonths } from './ledger/months.ts'
import { opportunityCost } from './ledger/opportunity.ts'
import { addUp } from './ledger/totals.ts'
import { weekLoads } from './load.ts'
import { compile } from './model/compile.ts'
import { lastPlannedDay } from './model/last-planned-day.ts'
import type { Model } from './model/model.ts'
import type { PathDates } from './model/solution.ts'
import type { Projection, ProjectionOutcome, ProjectionRows } from './result/projection.ts'
import { courseRows, listBarriers, listMissing, requirementRows, sessionRows } from './rows.ts'
import { creditExclusions } from './schedule/credit-exclusions.ts'
import { type Paced, paceTarget, schedulePlan } from './schedule/pace.ts'
import { pathUntilStop, stopSchedule } from './schedule/stop.ts'

/**
 * What the plan leads to, when, and at what price. Pure: the result depends on the plan and on `today` alone. Callers
 * give `plan.asOf ?? the day of the computer` as today. The meaning is written down in docs/engine.md.
 */
export function project(plan: Plan, today: IsoDate): Projection {
  const paced = schedulePlan(plan, compile(plan, today))
  const { model, solution } = stopSchedule(paced)
  const { path } = solution
  const { postings, notEntered } = makeLedger(plan, paced, path)
  const lastWork = path?.readyOn ?? lastPlannedDay(model, solution)
  const lastDay = lastMoneyDay(model, path, lastWork, postings.at(-1)?.on ?? today)
  const { months, cash } = outlineMonths(postings, plan.budget, model.startOn, lastDay)
  const weeksOfPath = weekLoads(plan, model, solution, lastWork)
  // Once certified, what is still planned is no part of the path, but weighs all the same.
  const weeks =
    path !== null && path.certifiedOn <= dayFromIso(today)
      ? weekLoads(plan, model, solution, laterOf(lastWork, lastPlannedDay(model, solution)))
      : weeksOfPath
  const credits = creditExclusions(model, solution)
  const rows: ProjectionRows = {
    today,
    outcome: outcomeOf(plan, paced, path),
    flexibleMinutesPerWeek: paced.kind === 'spread' ? paced.flexibleMinutesPerWeek : null,
    requirements: requirementRows(model, solution, credits),
    courses: courseRows(plan, model, solution, credits),
    sessions: sessionRows(plan, solution),
    weeks,
    postings,
    totals: addUp(postings, ({ phase }) => phase, notEntered),
    months,
    cash,
    opportunity: opportunityCost(plan.opportunity, weeksOfPath),
    chain: path === null ? [] : [...explainDate(plan, model, solution, path), ...explainEarly(paced, path)],
    slacks: slacksOf(model, solution),
  }
  return { ...rows, findings: findAll(plan, model, solution, rows) }
}

/** The dates and totals of the projection alone, in a fraction of the time. */
export function projectFigures(plan: Plan, today: IsoDate): Pick<Projection, 'outcome' | 'totals'> {
  const paced = schedulePlan(plan, compile(plan, today))
  const path = pathUntilStop(paced.model, paced.solution.path)
  const totals = totalLedger(plan, paced, path)
  return { outcome: outcomeOf(plan, paced, path), totals }
}

function outcomeOf(plan: Plan, paced: Paced, path: PathDates | null): ProjectionOutcome {
  const { model, solution } = paced
  if (path === null && model.stopOn !== null) return { kind: 'stopped', stoppedOn: isoFromDay(model.stopOn) }
  const isEligible = model.eligibility.never.length === 0
  if (paced.kind === 'refused' && isEligible) {
    const { target, earliest } = paced
    const earliestPath = earliest.solution.path
    const earliestOn = earliestPath === null ? null : isoFromDay(earliestPath.certifiedOn)
    return { kind: 'pace-refused', ...paceTarget(target), earliestOn }
  }
  if (path === null) {
    return { kind: 'cannot-finish', missing: listMissing(model, solution), barriers: listBarriers(model, solution) }
  }
  const { preparation, review } = plan.program
  return {
    kind: 'certified',
    readyOn: isoFromDay(path.readyOn),
    appliedOn: isoFromDay(path.appliedOn),
    certifiedOn: isoFromDay(path.certifiedOn),
    firstRenewalOn: isoFromDay(path.firstRenewalOn),
    preparationDays: preparation.days,
    reviewDays: review.days,
    assumed: [
      ...(isAssumed(preparation.provenance.grade) ? (['preparation'] as const) : []),
      ...(isAssumed(review.provenance.grade) ? (['review'] as const) : []),
    ],
    ifHappened: unconfirmedDays(paced.model),
  }
}

/** The months go to the end of the first cycle; in a plan without one, to the last day that has work or payments. */
function lastMoneyDay(model: Model, path: PathDates | null, lastWork: DayNumber, lastPosting: IsoDate): DayNumber {
  if (path !== null) return path.firstRenewalOn
  if (model.stopOn !== null) return [model.stopOn, dayFromIso(lastPosting)].reduce(laterOf, lastWork)
  return lastPosting > isoFromDay(lastWork) ? model.horizon : lastWork
}

function unconfirmedDays({ courses }: Model): IsoDate[] {
  const days = new Set<DayNumber>()
  for (const course of courses) {
    if (course.doneOn !== null || course.days.some(({ state }) => state === 'missed')) continue
    for (const { on, state } of course.days) if (state === 'unconfirmed') days.add(on)
  }
  return [...days].sort((left, right) => left - right).map(isoFromDay)
}
