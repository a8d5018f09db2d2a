import type { IsoDate } from '../calendar/day.ts'
import type { CurrencyCode } from '../money/currency.ts'
import { LIST_LIMITS } from '../plan/collections.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { isMoneyBack } from '../plan/money-back.ts'
import type { Plan } from '../plan/plan.ts'
import { linkOf } from '../plan/references.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { SessionPlacement } from '../projection/result/rows.ts'
import { getOrMake } from './get-or-make.ts'
import type { ItemRef } from './import-options.ts'
import { nameKey, refKey } from './name-keys.ts'

/** What an import needs to know of a plan: a copy that can be sent to another thread. */
export interface PlanForImport {
  readonly currency: CurrencyCode
  readonly locale: string
  readonly today: IsoDate
  readonly items: readonly ImportItem[]
  /** By `entryKey`, how many entries of the log say the same. */
  readonly known: ReadonlyMap<string, number>
  readonly knownIds: ReadonlySet<string>
  /** How many more entries and courses the plan can hold. */
  readonly room: { readonly logEntries: number; readonly courses: number }
}

/** An item that rows can belong to. */
export interface ImportItem {
  readonly ref: ItemRef
  readonly title: string
  /** The names by which the file may call it. */
  readonly keys: readonly string[]
  /** Days of a course, or of sessions, that are planned and not in the log. */
  readonly openDays: readonly IsoDate[]
  /** Payments that are not in the log, in the order in which they fall due. */
  readonly openPayments: readonly OpenPayment[]
  /** A number that no payment in the log has, nor any before it. */
  readonly nextPart: number
}

/** A payment that is owed or expected. `part` counts those of a course, fee or contribution; null for a session. */
export interface OpenPayment {
  readonly dueOn: IsoDate
  /** The day by which a session is named: the one it was planned for. */
  readonly plannedOn: IsoDate
  readonly part: number | null
}

/** Of an item, what an import reads. */
interface TitledItem {
  readonly id: string
  readonly title: string
}

/** `today` is the day the projection was made for. */
export function planForImport(plan: Plan, projection: Projection, locale: string): PlanForImport {
  const log = readLog(plan.logEntries)
  const openPayments = openPaymentsByItem(projection)
  const sessionsOf = new Map<string, SessionPlacement[]>()
  for (const session of projection.sessions) getOrMake(sessionsOf, session.arrangementId, () => []).push(session)

  function item(kind: ItemRef['kind'], { id, title }: TitledItem, days: readonly IsoDate[] = []): ImportItem {
    const key = refKey({ kind, id })
    return {
      ref: { kind, id },
      title,
      keys: [nameKey(title)],
      openDays: days,
      openPayments: openPayments.get(key) ?? [],
      nextPart: (log.lastPart.get(key) ?? -1) + 1,
    }
  }

  return {
    currency: plan.currency,
    locale,
    today: projection.today,
    items: [
      ...plan.courses.map((course) => {
        const days = course.schedule.kind === 'dated' ? course.schedule.sessions.map(({ on }) => on) : []
        const open = days.filter((on) => !log.courseDays.has(`${course.id} ${on}`))
        return item('course', course, open)
      }),
      ...plan.arrangements.map((arrangement) => {
        const sessions = sessionsOf.get(arrangement.id) ?? []
        const described = item('arrangement', arrangement, plannedDays(sessions))
        return {
          ...described,
          keys: [...new Set([...described.keys, nameKey(arrangement.supervisor)])].filter((key) => key !== ''),
          openPayments: unpaidSessions(sessions, log.paidSessions.get(arrangement.id) ?? new Set()),
        }
      }),
      ...plan.practices.map((practice) => item('practice', practice)),
      ...plan.fees.map((fee) => item('fee', fee)),
      ...plan.contributions.map((contribution) => item('contribution', contribution)),
    ],
    known: log.known,
    knownIds: new Set(plan.logEntries.map(({ id }) => id)),
    room: {
      logEntries: LIST_LIMITS.logEntries - plan.logEntries.length,
      courses: LIST_LIMITS.courses - plan.courses.length,
    },
  }
}

/** The keys of all names by which a file may call an item of the plan. */
export function titleKeys({ courses, arrangements, practices, fees, contributions }: Plan): readonly string[] {
  const titles = [...courses, ...arrangements, ...practices, ...fees, ...contributions].map(({ title }) => title)
  const keys = [...titles, ...arrangements.map(({ supervisor }) => supervisor)].map(nameKey)
  return [...new Set(keys)].filter((key) => key !== '')
}

function plannedDays(sessions: readonly SessionPlacement[]): readonly IsoDate[] {
  return sessions
    .filter(({ state }) => state === 'planned' || state === 'unconfirmed')
    .map(({ plannedOn }) => plannedOn)
}

function unpaidSessions(sessions: readonly SessionPlacement[], paid: ReadonlySet<IsoDate>): readonly OpenPayment[] {
  return sessions
    .filter(({ state, plannedOn }) => state !== 'missed' && !paid.has(plannedOn))
    .map(({ on, plannedOn }) => ({ dueOn: on, plannedOn, part: null }))
}

/** Postings come in order of their days, and so do the payments of each item. */
function openPaymentsByItem({ postings }: Projection): ReadonlyMap<string, readonly OpenPayment[]> {
  const open = new Map<string, OpenPayment[]>()
  for (const { state, source, on } of postings) {
    if (state === 'paid' || source.kind === 'log' || source.kind === 'session' || source.kind === 'refund') continue
    const [key, part] =
      source.kind === 'course'
        ? [refKey({ kind: 'course', id: source.courseId }), source.part]
        : source.kind === 'fee'
          ? [refKey({ kind: 'fee', id: source.feeId }), source.occurrence]
          : [refKey({ kind: 'contribution', id: source.contributionId }), source.occurrence]
    getOrMake(open, key, () => []).push({ dueOn: on, plannedOn: on, part })
  }
  return open
}

function readLog(entries: readonly LogEntry[]) {
  const known = new Map<string, number>()
  const courseDays = new Set<string>()
  const paidSessions = new Map<string, Set<IsoDate>>()
  const lastPart = new Map<string, number>()
  for (const entry of entries) {
    const link = linkOf(entry)
    const { target } = entry
    const to = link.kind === 'none' ? otherKey('title' in target ? target.title : '') : refKey(link)
    const key = entryKey(entry.kind, entry.on, to, entry.kind === 'hours' ? entry.minutes : entry.amount)
    known.set(key, (known.get(key) ?? 0) + 1)
    if ('sessionOn' in target && target.sessionOn !== null) courseDays.add(`${target.courseId} ${target.sessionOn}`)
    if (isMoneyBack(entry)) continue
    if (entry.kind === 'payment' && target.kind === 'session') {
      getOrMake(paidSessions, target.arrangementId, () => new Set()).add(target.plannedOn ?? entry.on)
    }
    const part = 'part' in target ? target.part : 'occurrence' in target ? target.occurrence : null
    if (part !== null) lastPart.set(to, Math.max(part, lastPart.get(to) ?? -1))
  }
  return { known, courseDays, paidSessions, lastPart }
}

/** Entries of one key say the same: the same kind, day, item and figure. */
export function entryKey(kind: LogEntry['kind'], on: IsoDate, to: string, figure: number): string {
  return `${kind} ${on} ${to} ${figure}`
}

/** Stands for something that was never planned, by its name. */
export function otherKey(title: string): string {
  return `other:${nameKey(title)}`
}
