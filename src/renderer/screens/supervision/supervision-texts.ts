import type { Arrangement } from '#shared/plan/arrangement.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Practice } from '#shared/plan/practice.ts'
import { isSessionPaid } from '#shared/plan/session-payment.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { RequirementProgress, SessionPlacement } from '#shared/projection/result/rows.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { SUPERVISION_KIND_NAMES } from '#shared/wording/names.ts'
import { joinWords, unbroken } from '#shared/wording/phrases.ts'
import { recurrenceText } from '#shared/wording/recurrence.ts'

/** `12 h of 50 h done; on this plan supervision is complete on Jun 4, 2028.` */
export function supervisionAnswer(plan: Plan, projection: Projection, formatter: Formatter): string {
  const requirement = plan.program.requirements.find(({ earnedBy }) => earnedBy === 'supervision')
  const progress = projection.requirements.find(({ requirementId }) => requirementId === requirement?.id)
  if (!requirement || !progress) return 'This program asks for no supervision.'
  const done = progressText(progress, formatter)
  if (progress.metOn !== null)
    return `${done}; on this plan supervision is complete on ${formatter.date(progress.metOn)}.`
  if (progress.missingMinutes === 0) return `${done}; the hours suffice, but something else is still missing.`
  const missing = formatter.duration(progress.missingMinutes)
  return projection.outcome.kind === 'stopped'
    ? `${done}; ${missing} not held, as this plan stops before.`
    : `${done}; ${missing} not arranged yet.`
}

/** `12 h of 50 h done` */
function progressText({ doneMinutes, neededMinutes }: RequirementProgress, formatter: Formatter): string {
  return `${formatter.duration(doneMinutes)} of ${formatter.duration(neededMinutes)} done`
}

/** `Individual, 1 h every 2 weeks with A. Rivera`, `Group of 6, 2 h once a month with A. Rivera and a second supervisor` */
export function arrangementText(arrangement: Arrangement, formatter: Formatter): string {
  const { kind, groupSize, supervisor, hasSecondSupervisor } = arrangement
  const isGroup = kind === 'group'
  const size = isGroup && groupSize !== null ? ` of ${groupSize}` : ''
  const leaders = [
    ...(supervisor === '' ? [] : [supervisor]),
    ...(isGroup && hasSecondSupervisor ? ['a second supervisor'] : []),
  ]
  const led = leaders.length === 0 ? '' : ` with ${joinWords(leaders)}`
  return `${SUPERVISION_KIND_NAMES[kind]}${size}, ${formatter.duration(arrangement.sessionMinutes)} ${recurrenceText(arrangement.recurrence)}${led}`
}

/** Hours of sessions that count, held and planned, those that nobody confirmed, and those that do not count. */
interface SessionHours {
  readonly done: Minutes
  readonly planned: Minutes
  readonly unconfirmed: Minutes
  readonly uncounted: Minutes
}

export function hoursOfSessions(sessions: readonly SessionPlacement[]): SessionHours {
  const hours = { done: 0, planned: 0, unconfirmed: 0, uncounted: 0 }
  for (const { state, recordedMinutes, countedMinutes } of sessions) {
    if (state === 'unconfirmed') {
      hours.unconfirmed += recordedMinutes
      continue
    }
    hours[state === 'planned' ? 'planned' : 'done'] += countedMinutes
    hours.uncounted += recordedMinutes - countedMinutes
  }
  return hours
}

/** `18 h done, 7 h planned, 1 h to confirm, another 2 h not counted`; no line ends within one of them. */
export function sessionHoursText(
  { done, planned, unconfirmed, uncounted }: SessionHours,
  formatter: Formatter,
): string {
  const parts = [
    `${formatter.duration(done)} done`,
    ...(planned > 0 ? [`${formatter.duration(planned)} planned`] : []),
    ...(unconfirmed > 0 ? [`${formatter.duration(unconfirmed)} to confirm`] : []),
    ...(uncounted > 0 ? [`another ${formatter.duration(uncounted)} not counted`] : []),
  ]
  return unbroken(parts.join(', '))
}

/** `12 of 75`: the clients of a practice so far, and how many its program asks for; null where neither is known. */
export function clientsText(practice: Practice, plan: Plan): string | null {
  const rule = plan.program.rules.find(
    ({ kind, isOn, requirementId }) =>
      kind === 'distinct-clients-minimum' && isOn && requirementId === practice.requirementId,
  )
  const needed = rule?.kind === 'distinct-clients-minimum' ? rule.count : null
  if (needed === null) return practice.clients === null ? null : String(practice.clients)
  return practice.clients === null ? `at least ${needed} needed` : `${practice.clients} of ${needed}`
}

/** A session whose payment can be logged by itself: held, or planned and paid in advance; what is free never asks. */
export function canBePaid(plan: Plan, { id, pricePerSession }: Arrangement, session: SessionPlacement): boolean {
  if (session.state !== 'done' && session.state !== 'planned') return false
  return pricePerSession !== 0 && !isSessionPaid(plan, id, session.plannedOn)
}

/** What is worth seeing at once: sessions that ask, and the next few. */
export function sessionsAtFirst(sessions: readonly SessionPlacement[], next: number): readonly SessionPlacement[] {
  const asking = sessions.filter(({ state }) => state === 'unconfirmed')
  const planned = sessions.filter(({ state }) => state === 'planned').slice(0, next)
  return [...asking, ...planned]
}
