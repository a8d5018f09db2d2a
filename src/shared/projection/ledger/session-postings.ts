import { type DayNumber, isoFromDay } from '../../calendar/day.ts'
import type { Plan } from '../../plan/plan.ts'
import { remember } from '../../remember.ts'
import type { Model } from '../model/model.ts'
import type { Session, Supervision } from '../model/solution.ts'
import { postingId } from './posting-id.ts'
import { ALL_PRICE, type RawPosting } from './raw-posting.ts'
import { sessionPrices } from './session-price.ts'

/**
 * What the sessions cost, in their order. Several on one planned day have numbered ids. One that nobody has confirmed has
 * no posting, unless it is paid already; then the last one planned with the same supervisor, which would not be needed
 * had it been held, costs nothing.
 */
export function postingsOfSessions(
  { arrangements }: Pick<Plan, 'arrangements'>,
  model: Pick<Model, 'arrangements' | 'today'>,
  supervision: Supervision,
): readonly RawPosting[] {
  return postingsOfKnown(supervision, arrangements, model.arrangements, model.today)
}

const postingsOfKnown = remember(makePostings)

function makePostings(
  supervision: Supervision,
  arrangements: Plan['arrangements'],
  compiled: Model['arrangements'],
  today: DayNumber,
): readonly RawPosting[] {
  const postings: RawPosting[] = []
  const prices = arrangements.map(sessionPrices)
  const paid = paidInAdvance({ arrangements: compiled, today })
  const free = replacementsOf(paid, supervision)
  const timesUsed = arrangements.map(() => new Map<DayNumber, number>())
  for (const session of supervision.sessions) {
    const arrangement = arrangements[session.arrangement]
    if (!arrangement || session.state === 'missed' || free.has(session)) continue
    if (session.state === 'unconfirmed' && !paid[session.arrangement]?.has(session.plannedOn)) continue
    const plannedOn = isoFromDay(session.plannedOn)
    const source = { kind: 'session', arrangementId: arrangement.id, plannedOn } as const
    const used = timesUsed[session.arrangement]
    const count = (used?.get(session.plannedOn) ?? 0) + 1
    used?.set(session.plannedOn, count)
    const plainId = postingId(source)
    const id = count === 1 ? plainId : `${plainId}/${count}`
    const isCommitted = session.state === 'done' || (session.isBooked && session.state === 'planned')
    postings.push({
      id,
      on: session.on,
      amount: prices[session.arrangement]?.(session.on) ?? null,
      besidesPrice: ALL_PRICE,
      category: 'supervision',
      title: arrangement.title,
      state: isCommitted ? 'committed' : 'planned',
      source,
      subject: { kind: 'arrangement', id: arrangement.id },
    })
  }
  return postings
}

/** By arrangement, the planned days before today that are paid and of which no entry says whether they were held. */
export function paidInAdvance({
  arrangements,
  today,
}: Pick<Model, 'arrangements' | 'today'>): readonly ReadonlySet<DayNumber>[] {
  return arrangements.map(({ paidDays, logged }) => {
    const open = [...paidDays].filter((day) => day < today && !logged.some(({ plannedOn }) => plannedOn === day))
    return new Set(open)
  })
}

/** As many of the last planned sessions of each arrangement as are paid without being held. */
function replacementsOf(paid: readonly ReadonlySet<DayNumber>[], { sessions }: Supervision): ReadonlySet<Session> {
  const free = new Set<Session>()
  for (const [place, { size }] of paid.entries()) {
    if (size === 0) continue
    const open = sessions.filter(
      ({ arrangement, state, counted }) => arrangement === place && state === 'planned' && counted > 0,
    )
    for (const session of open.slice(-size)) free.add(session)
  }
  return free
}
