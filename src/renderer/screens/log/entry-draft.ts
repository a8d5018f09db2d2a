import type { IsoDate } from '#shared/calendar/day.ts'
import { createEntryLinker } from '#shared/import/link-entries.ts'
import { planForImport } from '#shared/import/plan-for-import.ts'
import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import { type Money, money, ZERO } from '#shared/money/money.ts'
import { type HoursTarget, type LogEntry, logEntrySchema, type PaymentTarget } from '#shared/plan/log-entry.ts'
import { isMoneyBack } from '#shared/plan/money-back.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { CostCategory } from '#shared/values/cost-category.ts'
import { canHave, choiceOfEntry, type ItemChoice, OTHER, refOfChoice } from '../../derived/log-items.ts'
import { createDraftReader, type DraftReader, type DraftResult } from '../../forms/draft-reader.ts'

/** An entry of the log while it is written. */
export interface EntryDraft {
  /** A refund is a payment below zero. */
  readonly kind: LogEntry['kind'] | 'refund'
  readonly on: string
  /** Empty while nothing is chosen. */
  readonly item: ItemChoice
  readonly hours: string
  readonly amount: string
  /** For money that was spent on something else. */
  readonly otherTitle: string
  readonly category: CostCategory
  readonly completes: boolean
  readonly notes: string
}

export function emptyEntryDraft(today: IsoDate): EntryDraft {
  return {
    kind: 'hours',
    on: today,
    item: '',
    hours: '',
    amount: '',
    otherTitle: '',
    category: 'other',
    completes: false,
    notes: '',
  }
}

/** The draft as one of another kind. What it belongs to stays where that can have such entries. */
export function withKind(draft: EntryDraft, chosen: string): EntryDraft {
  const kind = chosen === 'payment' || chosen === 'refund' ? chosen : 'hours'
  const fits = canHave(draft.item, kind === 'hours' ? 'hours' : 'payment')
  return { ...draft, kind, item: fits ? draft.item : '' }
}

export function entryToDraft(entry: LogEntry, { currency }: Plan): EntryDraft {
  const { target } = entry
  return {
    kind: isMoneyBack(entry) ? 'refund' : entry.kind,
    on: entry.on,
    item: choiceOfEntry(entry),
    hours: entry.kind === 'hours' ? hoursText(entry.minutes) : '',
    amount: entry.kind === 'payment' ? moneyText(money(Math.abs(entry.amount)), currency) : '',
    otherTitle: target.kind === 'other' ? target.title : '',
    category: target.kind === 'other' ? target.category : 'other',
    completes: 'completes' in target && target.completes,
    notes: entry.notes,
  }
}

/** What the draft is read with: the plan, the day, and the entry that is changed or the id of a new one. */
export interface EntryContext {
  readonly plan: Plan
  readonly today: IsoDate
  readonly changed: LogEntry | null
  readonly id: string
}

/** Reads the draft. What of its item the entry stands for is kept while the item is, and else found as in an import. */
export function readEntryDraft(draft: EntryDraft, context: EntryContext): DraftResult<LogEntry> {
  const { plan, today, changed } = context
  const reader = createDraftReader(plan.currency)
  const on = reader.date('on', draft.on)
  if (on > today) reader.refuse('on', 'This day has not come yet. Write the day on which it happened.')
  if (draft.item === '') reader.refuse('item', 'Choose what it is for.')
  const isHours = draft.kind === 'hours'
  const minutes = isHours ? reader.hours('hours', draft.hours) : 0
  const amount = isHours ? ZERO : readAmount(draft, reader)
  if (!isHours && draft.item === OTHER && draft.otherTitle.trim() === '') {
    reader.refuse('otherTitle', 'Write what it is.')
  }
  const base = { id: changed?.id ?? context.id, on, notes: draft.notes }
  const candidate = isHours
    ? { ...base, kind: 'hours', minutes, target: hoursTarget(draft, on, minutes, context) }
    : { ...base, kind: 'payment', amount, target: paymentTarget(draft, on, amount, context) }
  return reader.finish(logEntrySchema, candidate, (path) => FIELD_OF_PATH[path] ?? null)
}

/** The amount, below zero for a refund. */
function readAmount({ kind, amount: text }: EntryDraft, reader: DraftReader): Money {
  const amount = reader.money('amount', text, { isSigned: true })
  if (kind === 'refund') {
    if (amount === 0 && text.trim() !== '') reader.refuse('amount', 'Write how much came back.')
    return money(-Math.abs(amount))
  }
  if (amount < 0) reader.refuse('amount', 'An amount cannot be below zero. If money came back, choose Refund.')
  return amount
}

function hoursTarget(draft: EntryDraft, on: IsoDate, minutes: number, context: EntryContext): HoursTarget | null {
  const { changed } = context
  if (changed?.kind === 'hours' && choiceOfEntry(changed) === draft.item) {
    const { target } = changed
    return target.kind === 'course' ? { ...target, completes: draft.completes } : target
  }
  const item = findItem(draft.item, context)
  return item && createEntryLinker().hours(item, { on, minutes, plannedOn: undefined, completes: draft.completes })
}

function paymentTarget(draft: EntryDraft, on: IsoDate, amount: Money, context: EntryContext): PaymentTarget | null {
  if (draft.item === OTHER) return { kind: 'other', title: draft.otherTitle, category: draft.category }
  const { changed } = context
  if (changed?.kind === 'payment' && choiceOfEntry(changed) === draft.item) return changed.target
  const item = findItem(draft.item, context)
  return item && createEntryLinker().payment(item, { on, amount, plannedOn: undefined, part: null })
}

/** The item with the days and payments that are open without the entry that is changed. */
function findItem(choice: ItemChoice, { plan, today, changed }: EntryContext) {
  const ref = refOfChoice(choice)
  if (!ref) return null
  const without = changed ? { ...plan, logEntries: plan.logEntries.filter(({ id }) => id !== changed.id) } : plan
  const { items } = planForImport(without, project(without, today), 'en')
  return items.find((item) => item.ref.kind === ref.kind && item.ref.id === ref.id) ?? null
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  minutes: 'hours',
  target: 'item',
  'target.title': 'otherTitle',
}
