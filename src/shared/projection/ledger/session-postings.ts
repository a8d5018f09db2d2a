import { isoFromDay } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { Supervision } from '../model/solution.ts'
import type { RawPosting } from './raw-posting.ts'
import { sessionPrices } from './session-price.ts'

/** What the sessions cost, in their order. Several on one planned day have numbered ids. */
export function postingsOfSessions(plan: Plan, model: Model, supervision: Supervision): readonly RawPosting[] {
  const postings: RawPosting[] = []
  const prices = plan.arrangements.map(sessionPrices)
  const timesUsed = new Map<string, number>()
  for (const session of supervision.sessions) {
    const arrangement = plan.arrangements[session.arrangement]
    const compiled = model.arrangements[session.arrangement]
    if (!arrangement || !compiled || session.state === 'missed') continue
    const plannedOn = isoFromDay(session.plannedOn)
    const plainId = `session/${arrangement.id}/${plannedOn}`
    const count = (timesUsed.get(plainId) ?? 0) + 1
    timesUsed.set(plainId, count)
    const id = count === 1 ? plainId : `${plainId}/${count}`
    const isCommitted = session.state === 'done' || (session.isBooked && session.state === 'planned')
    postings.push({
      id,
      on: session.on,
      amount: prices[session.arrangement]?.(session.on) ?? null,
      category: 'supervision',
      title: arrangement.title,
      state: isCommitted ? 'committed' : 'planned',
      source: { kind: 'session', arrangementId: arrangement.id, plannedOn },
      subject: { kind: 'arrangement', id: arrangement.id },
    })
  }
  return postings
}
