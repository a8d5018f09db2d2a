import { type DayNumber, dayFromIso } from '../calendar/day.ts'
import type { Plan } from '../plan/plan.ts'
import { remember } from '../remember.ts'
import type { CountingRules } from './counting-rules.ts'

/** A time in which a document is in force. */
export interface DocumentTime {
  /** The arrangement whose supervisor holds it; null is the person. */
  readonly arrangementId: string | null
  readonly from: DayNumber
  readonly to: number
}

/** When each document is in force, by its id in the pack. A document that is not listed was not entered and counts as in force. */
export type Coverages = ReadonlyMap<string, readonly DocumentTime[]>

export const compileCoverages = remember(compileTimes)

function compileTimes(coverages: Plan['coverages']): Coverages {
  const times = coverages.map(({ documentId, arrangementId, from, to }) => ({
    documentId,
    arrangementId,
    from: dayFromIso(from),
    to: to === null ? Infinity : dayFromIso(to),
  }))
  const byDocument = new Map<string, DocumentTime[]>()
  for (const { documentId, ...time } of times) {
    const own = byDocument.get(documentId)
    if (own) own.push(time)
    else byDocument.set(documentId, [time])
  }
  return byDocument
}

/** The rule that excludes hours of this day because a contract or document is not in force; null where none does. */
export function uncoveredRule(
  coverages: Coverages,
  { contractRuleId, documents }: CountingRules,
  on: DayNumber,
  isInContract: boolean,
  arrangementId: string | null,
): string | null {
  if (contractRuleId !== null && !isInContract) return contractRuleId
  if (coverages.size === 0) return null
  for (const { ruleId, documentId } of documents) {
    if (!isInForce(timesFor(coverages, documentId, arrangementId), on)) return ruleId
  }
  return null
}

/** The times in which the person, or the supervisor of this arrangement, holds the document. */
export function timesFor(
  coverages: Coverages,
  documentId: string,
  arrangementId: string | null,
): readonly DocumentTime[] {
  const times = coverages.get(documentId) ?? []
  return times.filter((time) => time.arrangementId === null || time.arrangementId === arrangementId)
}

function isInForce(times: readonly DocumentTime[], on: DayNumber): boolean {
  return times.length === 0 || times.some(({ from, to }) => from <= on && on <= to)
}
