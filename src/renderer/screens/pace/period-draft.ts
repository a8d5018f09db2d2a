import type { IsoDate } from '#shared/calendar/day.ts'
import { hoursText } from '#shared/input/parse-hours.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Period, periodSchema } from '#shared/plan/practice.ts'
import { createDraftReader, type DraftReader, type DraftResult } from '../../forms/draft-reader.ts'

/** The form of a time of life that changes what is possible, while it is filled in. */
export interface PeriodDraft {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly effectKind: Period['effect']['kind']
  readonly studyHours: string
  readonly energyHours: string
}

export function emptyPeriodDraft(today: IsoDate): PeriodDraft {
  return { title: '', from: today, to: today, effectKind: 'leave', studyHours: '', energyHours: '' }
}

export function periodToDraft({ title, from, to, effect }: Period): PeriodDraft {
  return {
    title,
    from,
    to,
    effectKind: effect.kind,
    studyHours: effect.kind === 'study-hours' ? hoursText(effect.studyMinutesPerWeek) : '',
    energyHours: effect.kind === 'energy' ? hoursText(effect.energyMinutesPerWeek) : '',
  }
}

export function readPeriodDraft(draft: PeriodDraft, id: string, currency: CurrencyCode): DraftResult<Period> {
  const reader = createDraftReader(currency)
  const candidate: Period = {
    id,
    title: draft.title,
    from: reader.date('from', draft.from),
    to: reader.date('to', draft.to),
    effect: readEffect(draft, reader),
  }
  return reader.finish(periodSchema, candidate, (path) => FIELD_OF_PATH[path] ?? null)
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  'effect.studyMinutesPerWeek': 'studyHours',
  'effect.energyMinutesPerWeek': 'energyHours',
}

function readEffect(draft: PeriodDraft, reader: DraftReader): Period['effect'] {
  switch (draft.effectKind) {
    case 'leave':
    case 'recovery':
      return { kind: draft.effectKind }
    case 'study-hours':
      return { kind: 'study-hours', studyMinutesPerWeek: reader.hours('studyHours', draft.studyHours) }
    case 'energy':
      return { kind: 'energy', energyMinutesPerWeek: reader.hours('energyHours', draft.energyHours) }
  }
}
