import type { IsoDate } from '#shared/calendar/day.ts'
import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Arrangement, arrangementSchema } from '#shared/plan/arrangement.ts'
import type { Intensity } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'
import { percentText, readPercent } from '../../forms/parse-percent.ts'

/** The form of supervision agreed with one supervisor, while it is filled in. */
export interface ArrangementDraft {
  readonly title: string
  readonly supervisor: string
  readonly kind: Arrangement['kind']
  /** Empty: not known. */
  readonly groupSize: string
  readonly hasSecondSupervisor: boolean
  readonly contractOn: string
  readonly firstSessionOn: string
  readonly endsOn: string
  readonly sessionHours: string
  readonly recurrenceKind: Arrangement['recurrence']['kind']
  readonly every: string
  readonly price: string
  readonly yearlyRise: string
  readonly intensity: Intensity
  readonly notes: string
}

export function emptyArrangementDraft(today: IsoDate): ArrangementDraft {
  return {
    title: '',
    supervisor: '',
    kind: 'individual',
    groupSize: '',
    hasSecondSupervisor: false,
    contractOn: today,
    firstSessionOn: today,
    endsOn: '',
    sessionHours: '1',
    recurrenceKind: 'every-weeks',
    every: '2',
    price: '',
    yearlyRise: '0',
    intensity: 'ordinary',
    notes: '',
  }
}

export function arrangementToDraft(arrangement: Arrangement, currency: CurrencyCode): ArrangementDraft {
  const { recurrence } = arrangement
  return {
    title: arrangement.title,
    supervisor: arrangement.supervisor,
    kind: arrangement.kind,
    groupSize: arrangement.groupSize === null ? '' : String(arrangement.groupSize),
    hasSecondSupervisor: arrangement.hasSecondSupervisor,
    contractOn: arrangement.contractOn,
    firstSessionOn: arrangement.firstSessionOn,
    endsOn: arrangement.endsOn ?? '',
    sessionHours: hoursText(arrangement.sessionMinutes),
    recurrenceKind: recurrence.kind,
    every: String(recurrence.kind === 'every-weeks' ? recurrence.weeks : recurrence.sessions),
    price: moneyText(arrangement.pricePerSession, currency),
    yearlyRise: percentText(arrangement.yearlyRise),
    intensity: arrangement.intensity,
    notes: arrangement.notes,
  }
}

export function readArrangementDraft(
  draft: ArrangementDraft,
  unshown: Pick<Arrangement, 'id' | 'isExample' | 'bookedOn' | 'groupSize'>,
  currency: CurrencyCode,
): DraftResult<Arrangement> {
  const reader = createDraftReader(currency)
  const every = reader.whole('every', draft.every)
  const candidate: Arrangement = {
    id: unshown.id,
    isExample: unshown.isExample,
    bookedOn: unshown.bookedOn,
    title: draft.title,
    supervisor: draft.supervisor.trim(),
    kind: draft.kind,
    // A person cannot correct a size that is not shown, so the size stays as it was.
    groupSize: draft.kind === 'group' ? reader.optionalWhole('groupSize', draft.groupSize) : unshown.groupSize,
    hasSecondSupervisor: draft.hasSecondSupervisor,
    contractOn: reader.date('contractOn', draft.contractOn),
    firstSessionOn: reader.date('firstSessionOn', draft.firstSessionOn),
    endsOn: reader.optionalDate('endsOn', draft.endsOn),
    sessionMinutes: reader.hours('sessionHours', draft.sessionHours),
    recurrence:
      draft.recurrenceKind === 'every-weeks'
        ? { kind: 'every-weeks', weeks: every }
        : { kind: 'per-month', sessions: every },
    pricePerSession: reader.optionalMoney('price', draft.price),
    yearlyRise: readPercent(reader, 'yearlyRise', draft.yearlyRise),
    intensity: draft.intensity,
    notes: draft.notes,
  }
  return reader.finish(arrangementSchema, candidate, (path) => FIELD_OF_PATH[path] ?? null)
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  sessionMinutes: 'sessionHours',
  'recurrence.weeks': 'every',
  'recurrence.sessions': 'every',
  pricePerSession: 'price',
}
