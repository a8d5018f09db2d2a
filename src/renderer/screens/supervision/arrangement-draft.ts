import type { IsoDate } from '#shared/calendar/day.ts'
import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Arrangement, arrangementSchema, type Recurrence } from '#shared/plan/arrangement.ts'
import type { PlaceInMonth, Weekday } from '#shared/plan/weekdays.ts'
import type { Intensity } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftReader, type DraftResult } from '../../forms/draft-reader.ts'
import { percentText, readPercent } from '../../forms/parse-percent.ts'

export interface DayDraft {
  readonly key: string
  readonly on: string
}

export interface TimeOffDraft {
  readonly key: string
  readonly from: string
  readonly to: string
}

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
  readonly weekday: Weekday
  readonly places: readonly PlaceInMonth[]
  readonly listedDays: readonly DayDraft[]
  readonly timesOff: readonly TimeOffDraft[]
  readonly noticeDays: string
  readonly price: string
  readonly yearlyRise: string
  readonly intensity: Intensity
  readonly notes: string
}

type RecurrenceDraft = Pick<ArrangementDraft, 'recurrenceKind' | 'every' | 'weekday' | 'places' | 'listedDays'>

const EMPTY_RECURRENCE: RecurrenceDraft = {
  recurrenceKind: 'every-weeks',
  every: '2',
  weekday: 'monday',
  places: ['first'],
  listedDays: [],
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
    ...EMPTY_RECURRENCE,
    timesOff: [],
    noticeDays: '0',
    price: '',
    yearlyRise: '0',
    intensity: 'ordinary',
    notes: '',
  }
}

export function arrangementToDraft(arrangement: Arrangement, currency: CurrencyCode): ArrangementDraft {
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
    ...recurrenceToDraft(arrangement.recurrence),
    timesOff: arrangement.supervisorTimeOff.map(({ from, to }, index) => ({ key: String(index), from, to })),
    noticeDays: String(arrangement.noticeDays),
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
    recurrence: readRecurrence(draft, reader),
    supervisorTimeOff: draft.timesOff.map(({ from, to }, index) => ({
      from: reader.date(`timesOff.${index}.from`, from),
      to: reader.date(`timesOff.${index}.to`, to),
    })),
    noticeDays: reader.whole('noticeDays', draft.noticeDays),
    pricePerSession: reader.optionalMoney('price', draft.price),
    yearlyRise: readPercent(reader, 'yearlyRise', draft.yearlyRise),
    intensity: draft.intensity,
    notes: draft.notes,
  }
  return reader.finish(arrangementSchema, candidate, fieldOfPath)
}

function recurrenceToDraft(recurrence: Recurrence): RecurrenceDraft {
  const draft = { ...EMPTY_RECURRENCE, recurrenceKind: recurrence.kind }
  switch (recurrence.kind) {
    case 'every-weeks':
      return { ...draft, every: String(recurrence.weeks) }
    case 'per-month':
      return { ...draft, every: String(recurrence.sessions) }
    case 'weekdays-of-month':
      return { ...draft, weekday: recurrence.weekday, places: recurrence.places }
    case 'listed-days':
      return { ...draft, listedDays: recurrence.days.map((on, index) => ({ key: String(index), on })) }
  }
}

function readRecurrence(draft: ArrangementDraft, reader: DraftReader): Recurrence {
  const kind = draft.recurrenceKind
  switch (kind) {
    case 'every-weeks':
      return { kind, weeks: reader.whole('every', draft.every) }
    case 'per-month':
      return { kind, sessions: reader.whole('every', draft.every) }
    case 'weekdays-of-month':
      return { kind, weekday: draft.weekday, places: [...draft.places] }
    case 'listed-days':
      return { kind, days: draft.listedDays.map(({ on }, index) => reader.date(`listedDays.${index}.on`, on)) }
  }
}

function fieldOfPath(path: string): string | null {
  const timeOff = /^supervisorTimeOff\.(\d+)\.(from|to)$/.exec(path)
  return timeOff ? `timesOff.${timeOff[1]}.${timeOff[2]}` : (FIELD_OF_PATH[path] ?? null)
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  sessionMinutes: 'sessionHours',
  'recurrence.weeks': 'every',
  'recurrence.sessions': 'every',
  'recurrence.places': 'places',
  'recurrence.days': 'daysAsWhole',
  supervisorTimeOff: 'timesOffAsWhole',
  pricePerSession: 'price',
}
