import { hoursText } from '#shared/input/parse-hours.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Practice, practiceSchema } from '#shared/plan/practice.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

/** The form of clinical hours, while it is filled in. */
export interface PracticeDraft {
  readonly title: string
  readonly weeklyHours: string
  readonly startsOn: string
  readonly endsOn: string
  readonly notes: string
}

export function practiceToDraft(practice: Practice): PracticeDraft {
  return {
    title: practice.title,
    weeklyHours: hoursText(practice.weeklyMinutes),
    startsOn: practice.startsOn ?? '',
    endsOn: practice.endsOn ?? '',
    notes: practice.notes,
  }
}

export function readPracticeDraft(
  draft: PracticeDraft,
  kept: Pick<Practice, 'id' | 'isExample' | 'requirementId' | 'intensity' | 'clients'>,
  currency: CurrencyCode,
): DraftResult<Practice> {
  const reader = createDraftReader(currency)
  const startsOn = reader.optionalDate('startsOn', draft.startsOn)
  const endsOn = reader.optionalDate('endsOn', draft.endsOn)
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    reader.refuse('endsOn', 'The last day cannot be before the first.')
  }
  const candidate: Practice = {
    ...kept,
    title: draft.title,
    weeklyMinutes: reader.hours('weeklyHours', draft.weeklyHours),
    startsOn,
    endsOn,
    notes: draft.notes,
  }
  return reader.finish(practiceSchema, candidate, (place) => (place === 'weeklyMinutes' ? 'weeklyHours' : null))
}
