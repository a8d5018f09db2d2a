import { addMonths, dayFromIso, type IsoDate, isoFromDay } from '#shared/calendar/day.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Fee, feeSchema } from '#shared/plan/fee.ts'
import type { CostCategory } from '#shared/values/cost-category.ts'
import type { FeeDue } from '#shared/values/fee-due.ts'
import { createDraftReader, type DraftReader, type DraftResult } from '../../forms/draft-reader.ts'
import { percentText, readPercent } from '../../forms/parse-percent.ts'

type Until = 'certified' | 'first-cycle'
type Milestone = 'contract' | 'ready' | 'applied' | 'certified'

/** The fee form while it is filled in. Fields that do not belong to the chosen `dueKind` keep what was typed. */
export interface FeeDraft {
  readonly title: string
  readonly category: CostCategory
  readonly amount: string
  readonly dueKind: FeeDue['kind']
  readonly on: string
  /** Empty: not a member yet. */
  readonly memberUntil: string
  readonly milestone: Milestone
  readonly offsetDays: string
  readonly months: string
  readonly until: Until
  readonly yearlyRise: string
  readonly isOwedAnyway: boolean
  readonly notes: string
}

export function emptyFeeDraft(today: IsoDate): FeeDraft {
  return {
    title: '',
    category: 'other',
    amount: '',
    dueKind: 'on',
    on: isoFromDay(addMonths(dayFromIso(today), 1)),
    memberUntil: '',
    milestone: 'applied',
    offsetDays: '0',
    months: '12',
    until: 'certified',
    yearlyRise: '0',
    isOwedAnyway: false,
    notes: '',
  }
}

export function feeToDraft(fee: Fee, currency: CurrencyCode, today: IsoDate): FeeDraft {
  const { due } = fee
  const empty = emptyFeeDraft(today)
  return {
    title: fee.title,
    category: fee.category,
    amount: moneyText(fee.amount, currency),
    dueKind: due.kind,
    on: due.kind === 'on' ? due.on : 'firstOn' in due ? due.firstOn : empty.on,
    memberUntil: due.kind === 'calendar-years' ? (due.memberUntil ?? '') : empty.memberUntil,
    milestone: due.kind === 'milestone' ? due.milestone : empty.milestone,
    offsetDays: due.kind === 'milestone' ? String(due.offsetDays) : empty.offsetDays,
    months: 'months' in due ? String(due.months) : empty.months,
    until: 'until' in due ? due.until : empty.until,
    yearlyRise: percentText(fee.yearlyRise),
    isOwedAnyway: fee.isOwedAnyway,
    notes: fee.notes,
  }
}

export function readFeeDraft(
  draft: FeeDraft,
  unshown: Pick<Fee, 'id' | 'isExample' | 'programFeeId'>,
  currency: CurrencyCode,
): DraftResult<Fee> {
  const reader = createDraftReader(currency)
  const candidate: Fee = {
    ...unshown,
    title: draft.title,
    category: draft.category,
    amount: reader.optionalMoney('amount', draft.amount),
    due: readDue(reader, draft),
    yearlyRise: readPercent(reader, 'yearlyRise', draft.yearlyRise),
    isOwedAnyway: draft.isOwedAnyway,
    notes: draft.notes,
  }
  return reader.finish(feeSchema, candidate, (path) => FIELD_OF_PATH[path] ?? null)
}

function readDue(reader: DraftReader, draft: FeeDraft): FeeDue {
  switch (draft.dueKind) {
    case 'on':
      return { kind: 'on', on: reader.date('on', draft.on) }
    case 'milestone':
      return { kind: 'milestone', milestone: draft.milestone, offsetDays: readOffset(reader, draft.offsetDays) }
    case 'every':
      return {
        kind: 'every',
        months: reader.whole('months', draft.months),
        firstOn: reader.date('on', draft.on),
        until: draft.until,
      }
    case 'calendar-years':
      return {
        kind: 'calendar-years',
        firstOn: reader.date('on', draft.on),
        memberUntil: reader.optionalDate('memberUntil', draft.memberUntil),
        until: draft.until,
      }
    case 'after-certification':
      return { kind: 'after-certification', months: reader.whole('months', draft.months) }
  }
}

function readOffset(reader: DraftReader, text: string): number {
  const bare = text.trim().replace(/[−–]/g, '-')
  if (/^-?\d{1,3}$/.test(bare)) return Number(bare)
  reader.refuse('offsetDays', 'Write a whole number of days; a minus means before.')
  return 0
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  'due.on': 'on',
  'due.firstOn': 'on',
  'due.memberUntil': 'memberUntil',
  'due.months': 'months',
  'due.offsetDays': 'offsetDays',
}
