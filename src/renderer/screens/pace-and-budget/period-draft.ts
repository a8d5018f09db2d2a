import type { IsoDate } from '#shared/calendar/day.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Period, periodSchema } from '#shared/plan/practice.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'
import { hoursText } from '../../forms/parse-hours.ts'

/** The form of a time of life that changes what is possible, while it is filled in. */
export interface PeriodDraft {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly effectKind: Period['effect']['kind']
  readonly studyHours: string
}

export function emptyPeriodDraft(today: IsoDate): PeriodDraft {
  return { title: '', from: today, to: today, effectKind: 'leave', studyHours: '' }
}

export function periodToDraft({ title, from, to, effect }: Period): PeriodDraft {
  const studyHours = effect.kind === 'study-hours' ? hoursText(effect.studyMinutesPerWeek) : ''
  return { title, from, to, effectKind: effect.kind, studyHours }
}

export function readPeriodDraft(draft: PeriodDraft, id: string, currency: CurrencyCode): DraftResult<Period> {
  const reader = createDraftReader(currency)
  const candidate: Period = {
    id,
    title: draft.title,
    from: reader.date('from', draft.from),
    to: reader.date('to', draft.to),
    effect:
      draft.effectKind === 'leave'
        ? { kind: 'leave' }
        : { kind: 'study-hours', studyMinutesPerWeek: reader.hours('studyHours', draft.studyHours) },
  }
  return reader.finish(periodSchema, candidate, (place) =>
    place === 'effect.studyMinutesPerWeek' ? 'studyHours' : null,
  )
}
