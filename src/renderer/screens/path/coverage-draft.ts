import { addDays, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Coverage, coverageSchema } from '#shared/plan/coverage.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

/** The form of a time in which a document is in force, while it is filled in. */
export interface CoverageDraft {
  readonly title: string
  /** The arrangement it holds for; empty: the whole plan. */
  readonly arrangementId: string
  readonly from: string
  /** Empty: it goes on. */
  readonly to: string
  readonly notes: string
}

/** A new time of a document begins when the latest known one is over, else today. */
export function emptyCoverageDraft(title: string, known: readonly Coverage[], today: IsoDate): CoverageDraft {
  const last = known
    .flatMap(({ to }) => to ?? [])
    .toSorted()
    .at(-1)
  const from = last === undefined ? today : isoFromDay(addDays(dayFromIso(last), 1))
  return { title, arrangementId: '', from, to: '', notes: '' }
}

export function coverageToDraft({ title, arrangementId, from, to, notes }: Coverage): CoverageDraft {
  return { title, arrangementId: arrangementId ?? '', from, to: to ?? '', notes }
}

export function readCoverageDraft(
  draft: CoverageDraft,
  { id, isExample, documentId }: Pick<Coverage, 'id' | 'isExample' | 'documentId'>,
  currency: CurrencyCode,
): DraftResult<Coverage> {
  const reader = createDraftReader(currency)
  const candidate: Coverage = {
    id,
    isExample,
    documentId,
    title: draft.title,
    arrangementId: draft.arrangementId === '' ? null : draft.arrangementId,
    from: reader.date('from', draft.from),
    to: reader.optionalDate('to', draft.to),
    notes: draft.notes,
  }
  return reader.finish(coverageSchema, candidate)
}
