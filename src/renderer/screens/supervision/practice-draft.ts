import { hoursText } from '#shared/input/parse-hours.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Practice, practiceSchema } from '#shared/plan/practice.ts'
import type { Intensity } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

/** The form of clinical hours, while it is filled in. */
export interface PracticeDraft {
  readonly title: string
  readonly requirementId: string
  readonly weeklyHours: string
  readonly startsOn: string
  readonly endsOn: string
  /** How many so far, never who; empty: not said. */
  readonly clients: string
  /** Empty: the person carries this work already, and it adds no load. */
  readonly intensity: Intensity | ''
  readonly notes: string
}

export function emptyPracticeDraft(requirementId: string): PracticeDraft {
  return {
    title: '',
    requirementId,
    weeklyHours: '',
    startsOn: '',
    endsOn: '',
    clients: '',
    intensity: '',
    notes: '',
  }
}

export function practiceToDraft(practice: Practice): PracticeDraft {
  return {
    title: practice.title,
    requirementId: practice.requirementId,
    weeklyHours: hoursText(practice.weeklyMinutes),
    startsOn: practice.startsOn ?? '',
    endsOn: practice.endsOn ?? '',
    clients: practice.clients === null ? '' : String(practice.clients),
    intensity: practice.intensity ?? '',
    notes: practice.notes,
  }
}

export function readPracticeDraft(
  draft: PracticeDraft,
  { id, isExample }: Pick<Practice, 'id' | 'isExample'>,
  currency: CurrencyCode,
): DraftResult<Practice> {
  const reader = createDraftReader(currency)
  const startsOn = reader.optionalDate('startsOn', draft.startsOn)
  const endsOn = reader.optionalDate('endsOn', draft.endsOn)
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    reader.refuse('endsOn', 'The last day cannot be before the first.')
  }
  const candidate: Practice = {
    id,
    isExample,
    title: draft.title,
    requirementId: draft.requirementId,
    weeklyMinutes: reader.hours('weeklyHours', draft.weeklyHours),
    startsOn,
    endsOn,
    clients: reader.optionalWhole('clients', draft.clients),
    intensity: draft.intensity === '' ? null : draft.intensity,
    notes: draft.notes,
  }
  return reader.finish(practiceSchema, candidate, (path) => (path === 'weeklyMinutes' ? 'weeklyHours' : null))
}
