import { addDays, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import type { Coverage } from '#shared/plan/coverage.ts'
import type { EvidenceSubject } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { CONTRACT_DOCUMENT_ID } from '#shared/program/rule-pack.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import { inSentence } from '#shared/wording/constraint-name.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { arrangementTitle, requirementName } from '#shared/wording/names.ts'
import { joinWords } from '#shared/wording/phrases.ts'

/** How a document stands on a day, by the times that were entered for it. */
export type DocumentState =
  | { readonly kind: 'not-entered' }
  /** Null: it goes on. Times that follow one another without a gap count as one. */
  | { readonly kind: 'in-force'; readonly until: IsoDate | null }
  | { readonly kind: 'not-in-force'; readonly from: IsoDate | null }

/** From when to when; null goes on. */
type Times = readonly Pick<Coverage, 'from' | 'to'>[]

export function documentState(coverages: Times, today: IsoDate): DocumentState {
  if (coverages.length === 0) return { kind: 'not-entered' }
  const ordered = coverages.toSorted((left, right) => (left.from < right.from ? -1 : 1))
  const now = ordered.filter(({ from, to }) => from <= today && (to === null || to >= today))
  if (now.length === 0) {
    return { kind: 'not-in-force', from: ordered.find(({ from }) => from > today)?.from ?? null }
  }
  let until: IsoDate = today
  for (const { from, to } of ordered) {
    if (from > dayAfter(until)) break
    if (to === null) return { kind: 'in-force', until: null }
    if (to > until) until = to
  }
  return { kind: 'in-force', until }
}

function dayAfter(day: IsoDate): IsoDate {
  return isoFromDay(addDays(dayFromIso(day), 1))
}

/** A document without dates, such as a curriculum vitae, is there once a file of it is. */
export function documentStateText(state: DocumentState, files: number, formatter: Formatter): string {
  switch (state.kind) {
    case 'not-entered':
      return files === 0 ? 'Not entered yet' : 'File kept, no dates'
    case 'in-force':
      return state.until === null ? 'In force' : `In force until ${formatter.date(state.until)}`
    case 'not-in-force':
      return state.from === null ? 'No longer in force' : `In force from ${formatter.date(state.from)}`
  }
}

/** `4 of 8 in place, 4 still to get`, `4 of 8 in place, 1 no longer`. */
export function documentsText(states: readonly DocumentState[]): string {
  const countOf = (kind: DocumentState['kind']) => states.filter((state) => state.kind === kind).length
  const over = states.filter((state) => state.kind === 'not-in-force' && state.from === null).length
  const open = countOf('not-entered')
  return [
    `${countOf('in-force')} of ${states.length} in place`,
    ...(over > 0 ? [`${over} no longer`] : []),
    ...(open > 0 ? [`${open} still to get`] : []),
  ].join(', ')
}

/** `First to expire: Membership, Mar 31, 2027`; empty where nothing that is in force ends. */
export function nextEndText(
  documents: readonly { readonly name: string; readonly state: DocumentState }[],
  formatter: Formatter,
): string {
  const [next] = documents
    .flatMap(({ name, state }) =>
      state.kind === 'in-force' && state.until !== null ? [{ name, until: state.until }] : [],
    )
    .toSorted((left, right) => left.until.localeCompare(right.until))
  return next === undefined ? '' : `First to expire: ${next.name}, ${formatter.date(next.until)}`
}

/** `Mar 8, 2025 to Dec 31, 2026`, `From Mar 8, 2025 on` */
export function coverageText({ from, to, arrangementId }: Coverage, plan: Plan, formatter: Formatter): string {
  const time = to === null ? `From ${formatter.date(from)} on` : `${formatter.date(from)} to ${formatter.date(to)}`
  return arrangementId === null ? time : `${time}, for “${arrangementTitle(plan, arrangementId)}”`
}

export function timeText({ from, to }: Times[number], formatter: Formatter): string {
  return to === null ? `From ${formatter.date(from)} on` : `${formatter.date(from)} to ${formatter.date(to)}`
}

/** The contracts of the plan, for the document that they are; null for every other document. */
export function contractsFor(documentId: string, { arrangements }: Plan) {
  if (documentId !== CONTRACT_DOCUMENT_ID) return null
  return arrangements.map(({ id, title, contractOn, endsOn }) => ({ id, title, from: contractOn, to: endsOn }))
}

/**
 * What a new file of a document would prove: its latest time or, for a contract, the latest supervision. The document
 * itself while there is none.
 */
export function provenBy(
  documentId: string,
  coverages: readonly Coverage[],
  contracts: ReturnType<typeof contractsFor>,
): EvidenceSubject {
  const times = contracts ?? coverages
  const latest = times.toSorted((left, right) => left.from.localeCompare(right.from)).at(-1)
  if (!latest) return { kind: 'document', id: documentId }
  return { kind: contracts ? 'arrangement' : 'coverage', id: latest.id }
}

/** Which hours count only while the document is in force, by the rules that are on; null where none do. */
export function hoursThatDepend(plan: Plan, documentId: string): string | null {
  const names = plan.program.rules.flatMap((rule) => {
    const isAsked =
      rule.kind === 'document-in-force'
        ? rule.documentId === documentId
        : rule.kind === 'contract-first' && documentId === CONTRACT_DOCUMENT_ID
    return isAsked && rule.isOn ? [inSentence(requirementName(plan, rule.requirementId))] : []
  })
  return names.length === 0 ? null : `Hours of ${joinWords(names)} count only while it is in force.`
}

/** What was found about a document and is not dismissed. */
export function findingsAbout(
  documentId: string,
  findings: readonly Finding[],
  { dismissals }: Pick<Plan, 'dismissals'>,
): readonly Finding[] {
  const aside = new Set(dismissals.map(({ findingKey }) => findingKey))
  return findings.filter(
    ({ key, subject }) => subject.kind === 'document' && subject.id === documentId && !aside.has(key),
  )
}
