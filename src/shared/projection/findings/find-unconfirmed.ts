import { type DayNumber, dayFromIso, isoFromDay } from '../../calendar/day.ts'
import { assign } from '../../counting/assign.ts'
import { countableEntries } from '../../counting/entry.ts'
import { addMoney, type Money, ZERO } from '../../money/money.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Minutes } from '../../values/primitives.ts'
import { paidInAdvance } from '../ledger/session-postings.ts'
import { sessionPrices } from '../ledger/session-price.ts'
import type { Model } from '../model/model.ts'
import type { Session, Solution, Supervision } from '../model/solution.ts'
import type { Posting } from '../result/money.ts'
import type { ProjectionRows } from '../result/projection.ts'
import type { Subject } from '../result/subject.ts'
import { entryOf } from '../schedule/session-entries.ts'
import type { AddFinding } from './add-finding.ts'

/** Planned things of the past that no log entry speaks of, gathered by what they belong to. */
export function findUnconfirmed(
  plan: Plan,
  model: Model,
  { supervision }: Solution,
  rows: ProjectionRows,
  add: AddFinding,
): void {
  const today = rows.today
  for (const [index, { id, title }] of plan.arrangements.entries()) {
    const open = supervision.sessions.filter(
      ({ arrangement, state }) => arrangement === index && state === 'unconfirmed',
    )
    const [first] = open
    if (!first) continue
    const minutes = open.reduce((sum, { recorded }) => sum + recorded, 0)
    const amount = priceOfHeld(plan, model, index, open)
    const detail = {
      code: 'did-this-happen',
      on: isoFromDay(first.on),
      title,
      count: open.length,
      minutes,
      countedMinutes: countedOfHeld(model, supervision, open, dayFromIso(today)),
      amount,
    } as const
    add('warning', { kind: 'arrangement', id }, detail)
  }
  const unpaid = rows.postings.filter(({ on, state }) => on < today && (state === 'planned' || state === 'overdue'))
  for (const [index, { id, title }] of plan.courses.entries()) {
    const compiled = model.courses[index]
    const days = compiled?.doneOn === null ? compiled.days.filter(({ state }) => state === 'unconfirmed') : []
    // What is owed for a course that the log says has begun is in the ledger as overdue; nobody has to be asked.
    const hasBegun = compiled?.firstLogOn !== null
    const payments = unpaid.filter(({ source }) => !hasBegun && source.kind === 'course' && source.courseId === id)
    const on = days[0] ? isoFromDay(days[0].on) : payments[0]?.on
    if (on === undefined) continue
    const minutes = days.reduce((sum, day) => sum + day.minutes, 0)
    const count = days.length || payments.length
    const detail = { code: 'did-this-happen', on, title, count, minutes, countedMinutes: null, amount: ZERO } as const
    add('warning', { kind: 'course', id }, detail)
  }
  for (const { id, title } of plan.fees) {
    const payments = unpaid.filter(({ source }) => source.kind === 'fee' && source.feeId === id)
    askAbout(payments, { kind: 'fee', id }, title, add)
  }
  for (const { id, title } of plan.contributions) {
    const amounts = unpaid.filter(({ source }) => source.kind === 'contribution' && source.contributionId === id)
    askAbout(amounts, { kind: 'contribution', id }, title, add)
  }
}

function askAbout(postings: readonly Posting[], subject: Subject, title: string, add: AddFinding): void {
  const [first] = postings
  if (!first) return
  const detail = {
    code: 'did-this-happen',
    on: first.on,
    title,
    count: postings.length,
    minutes: 0,
    countedMinutes: null,
    amount: ZERO,
  } as const
  add('warning', subject, detail)
}

/** What the sessions would add to what counts if they were held, beside what the log says was held. */
function countedOfHeld(model: Model, { sessions }: Supervision, asked: readonly Session[], today: DayNumber): Minutes {
  const counting = model.requirements[model.supervisionIndex]?.counting
  if (!counting) return 0
  const totalOf = (held: readonly Session[]) => {
    const entries = held.flatMap(({ arrangement, on, recorded }) => {
      const own = model.arrangements[arrangement]
      return own ? [entryOf(model, counting, own, on, recorded)] : []
    })
    return assign(counting, entries, countableEntries(counting, entries, today)).total
  }
  const done = ({ state, on }: Session) => state === 'done' && on <= today
  const added = new Set(asked)
  return totalOf(sessions.filter((session) => done(session) || added.has(session))) - totalOf(sessions.filter(done))
}

/** What the sessions would add to the ledger if they were held: those that are paid already add nothing. */
function priceOfHeld(plan: Plan, model: Model, index: number, sessions: readonly Session[]): Money | null {
  const arrangement = plan.arrangements[index]
  const paid = paidInAdvance(model)[index]
  if (!arrangement) return ZERO
  const priceOn = sessionPrices(arrangement)
  let sum = ZERO
  for (const { on, plannedOn } of sessions) {
    if (paid?.has(plannedOn)) continue
    const price = priceOn(on)
    if (price === null) return null
    sum = addMoney(sum, price)
  }
  return sum
}
