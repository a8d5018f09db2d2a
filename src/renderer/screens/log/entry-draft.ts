import type { IsoDate } from '#shared/calendar/day.ts'
import { createEntryLinker } from '#shared/import/link-entries.ts'
import { planForImport } from '#shared/import/plan-for-import.ts'
import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import { type HoursTarget, type LogEntry, logEntrySchema, type PaymentTarget } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { CostCategory } from '#shared/values/cost-category.ts'
import { choiceOfEntry, type ItemChoice, OTHER, refOfChoice } from '../../derived/log-items.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

/** An entry of the log while it is written. */
export interface EntryDraft {
  readonly kind: LogEntry['kind']
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

export function entryToDraft(entry: LogEntry, { currency }: Plan): EntryDraft {
  const { target } = entry
  return {
    kind: entry.kind,
    on: entry.on,
    item: choiceOfEntry(entry),
    hours: entry.kind === 'hours' ? hoursText(entry.minutes) : '',
    amount: entry.kind === 'payment' ? moneyText(entry.amount, currency) : '',
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
  if (draft.item === '') reader.refuse('item', 'Choose what it belongs to.')
  const isHours = draft.kind === 'hours'
  const minutes = isHours ? reader.hours('hours', draft.hours) : 0
  const amount = isHours ? null : reader.money('amount', draft.amount)
  if (!isHours && draft.item === OTHER && draft.otherTitle.trim() === '') {
    reader.refuse('otherTitle', 'Write what it was for.')
  }
  const base = { id: changed?.id ?? context.id, on, notes: draft.notes }
  const candidate = isHours
    ? { ...base, kind: 'hours', minutes, target: hoursTarget(draft, on, minutes, context) }
    : { ...base, kind: 'payment', amount, target: paymentTarget(draft, on, context) }
  return reader.finish(logEntrySchema, candidate, (path) => FIELD_OF_PATH[path] ?? null)
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

function paymentTarget(draft: EntryDraft, on: IsoDate, context: EntryContext): PaymentTarget | null {
  if (draft.item === OTHER) return { kind: 'other', title: draft.otherTitle, category: draft.category }
  const { changed } = context
  if (changed?.kind === 'payment' && choiceOfEntry(changed) === draft.item) return changed.target
  const item = findItem(draft.item, context)
  return item && createEntryLinker().payment(item, { on, plannedOn: undefined, part: null })
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
