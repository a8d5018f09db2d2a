import { ZERO } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import { type ByStopping, byStopping } from '../projection/result/by-stopping.ts'
import { missingFrom } from '../projection/result/missing-amounts.ts'
import type { Projection, ProjectionOutcome } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import { capitalize, joinWords } from './phrases.ts'
import { notEnteredShortly, totalFigure } from './totals.ts'

type Stopped = Extract<ProjectionOutcome, { kind: 'stopped' }>

/** When the plan stops, as a sentence of its own. */
export function stopSentence({ stoppedOn }: Stopped, today: Projection['today'], formatter: Formatter): string {
  return stoppedOn === today
    ? 'On this plan you stop today, and practice without the title.'
    : `On this plan you stop on ${formatter.date(stoppedOn)}, without a certification.`
}

/** `Stops today`, `Stops Jun 1, 2027`: in place of a date of certification. */
export function stopFigure({ stoppedOn }: Stopped, today: Projection['today'], formatter: Formatter): string {
  return stoppedOn === today ? 'Stops today' : `Stops ${formatter.date(stoppedOn)}`
}

/** What is said of a stop where its day is chosen; empty where nothing is. */
export function stopFieldHint(
  { stopOn, startOn }: Pick<Plan, 'stopOn' | 'startOn'>,
  { outcome, today }: Pick<Projection, 'outcome' | 'today'>,
  formatter: Formatter,
): string {
  if (stopOn === null) return ''
  if (outcome.kind === 'certified') {
    return `You are certified before it, on ${formatter.date(outcome.certifiedOn)}. That stays; what comes later ends.`
  }
  const hasPassed = stopOn < today ? ['A day that has passed counts as today.'] : []
  const isBeforeStart = stopOn <= startOn && startOn >= today
  const beforeStart = isBeforeStart ? [`The plan begins on ${formatter.date(startOn)}: nothing of it takes place.`] : []
  return [...hasPassed, ...beforeStart].join(' ')
}

/** `$9,000.00 spent, $480.00 still owed`; empty where that is the whole total, and for a plan that does not stop. */
export function stopPartsPhrase(projection: Projection, formatter: Formatter): string {
  const stop = byStopping(projection)
  const parts = stop ? stopParts(stop, formatter) : []
  return parts.length > 1 ? joinWords(parts) : ''
}

/** What is spent, still owed and refunded, and what is not entered; empty for a plan that does not stop. */
export function stopCostSentence(projection: Projection, formatter: Formatter): string {
  if (projection.outcome.kind !== 'stopped') return ''
  const missing = missingFrom(projection.totals, 'toCertification')
  const parts = stopPartsPhrase(projection, formatter)
  const total = totalFigure(projection.totals, 'toCertification', formatter)
  return [
    `By stopping, it costs ${total}`,
    parts === '' ? '' : `: ${parts}`,
    '.',
    missing.length === 0 ? '' : ` ${capitalize(notEnteredShortly(missing))}.`,
  ].join('')
}

/** `$9,000.00 spent`, `$480.00 still owed`, `$300.00 refunded`; what is zero is left out. */
function stopParts({ spent, owed, refunded }: ByStopping, formatter: Formatter): readonly string[] {
  return [
    ...(spent === ZERO ? [] : [`${formatter.money(spent)} spent`]),
    ...(owed === ZERO ? [] : [`${formatter.money(owed)} still owed`]),
    ...(refunded === ZERO ? [] : [`${formatter.money(refunded)} refunded`]),
  ]
}

/** `50 h counted and 90 h of continuing education`; what stays of a plan that stops, empty where nothing does. */
export function keepsItsValue(projection: Projection, formatter: Formatter): string {
  const stop = byStopping(projection)
  if (!stop) return ''
  return joinWords([
    ...(stop.countedMinutes === 0 ? [] : [`${formatter.duration(stop.countedMinutes)} counted`]),
    ...(stop.courseMinutes === 0 ? [] : [`${formatter.duration(stop.courseMinutes)} of continuing education`]),
  ])
}

/** The same as a sentence of its own. */
export function keepsSentence(projection: Projection, formatter: Formatter): string {
  const kept = keepsItsValue(projection, formatter)
  return kept === '' ? 'No hours are counted by then.' : `What keeps its value: ${kept}.`
}
