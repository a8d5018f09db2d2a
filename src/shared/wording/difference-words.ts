import { isIsoDate } from '../calendar/day.ts'
import { valueAt } from '../edits/leaves.ts'
import type { Skipped } from '../edits/skipped.ts'
import { money } from '../money/money.ts'
import { type Pace, paceSchema } from '../plan/header-fields.ts'
import type { Plan } from '../plan/plan.ts'
import type { Difference, IntentionList } from '../plan/scenario.ts'
import { DIFFERENCE_FIELDS, MONEY_FIELDS, TIME_FIELDS } from './difference-fields.ts'
import { type Formatter, withoutAmounts } from './formatter.ts'
import { capitalize, count } from './phrases.ts'

/** A difference of a scenario in words: what it is about, how it is there, and how it is in the plan itself. */
export interface DifferenceWords {
  /** `Course “Couples”`, or the setting itself. */
  readonly subject: string
  /** `Price: $10.00` */
  readonly value: string
  /** `$20.00`; null where the plan has no such value. */
  readonly base: string | null
}

const LIST_WORDS = {
  courses: 'Course',
  arrangements: 'Supervision',
  practices: 'Practice',
  fees: 'Fee',
  periods: 'Time',
  coverages: 'Document',
  contributions: 'Contribution',
} as const satisfies Record<IntentionList, string>

/** `plan` is the plan itself, without the scenario. */
export function differenceWords(one: Difference, plan: Plan, formatter: Formatter): DifferenceWords {
  switch (one.kind) {
    case 'setting':
      return {
        subject: 'Plan',
        value: named(one.field, one.value, formatter),
        base: valueWords(one.field, valueAt(plan, one.field), formatter),
      }
    case 'value': {
      const item = plan[one.collection].find(({ id }) => id === one.id)
      const base = item && valueAt(item, one.field)
      return {
        subject: subjectWords(one.collection, item?.title),
        value: named(one.field, one.value, formatter),
        base: base === undefined ? null : valueWords(one.field, base, formatter),
      }
    }
    case 'added':
      return { subject: subjectWords(one.collection, one.item.title), value: 'Added', base: null }
    case 'removed':
      return { subject: subjectWords(one.collection, titleOf(plan, one)), value: 'Left out', base: null }
    case 'placed':
      return {
        subject: subjectWords(one.collection, titleOf(plan, one)),
        value: 'Another place in the list',
        base: null,
      }
  }
}

/** The same as one sentence. */
export function differenceSentence(one: Difference, plan: Plan, formatter: Formatter): string {
  const { subject, value, base } = differenceWords(one, plan, formatter)
  const inPlan = base === null ? '' : ` (in My plan: ${base})`
  return one.kind === 'setting'
    ? `${value}${inPlan}`
    : `${subject}: ${value.charAt(0).toLowerCase()}${value.slice(1)}${inPlan}`
}

/** The same for the label of a change, which is kept: without amounts, and without the value of the plan. */
export function differenceLabel(one: Difference, plan: Plan, formatter: Formatter): string {
  const { subject, value } = differenceWords(one, plan, withoutAmounts(formatter))
  return one.kind === 'setting' ? value : `${subject}: ${value.charAt(0).toLowerCase()}${value.slice(1)}`
}

/** Why a difference is skipped, and what to do. */
export function skippedSentence({ reason }: Skipped): string {
  switch (reason) {
    case 'item-gone':
      return 'My plan does not have this any more. Take it out of the scenario.'
    case 'other-kind':
      return 'My plan has another kind of value here now. Open the item and set it again.'
    case 'does-not-fit':
      return 'It does not fit the rest of the item any more. Open the item and set it again.'
    case 'breaks-link':
      return 'Another course needs this one. Change what comes first there, or take this out.'
    case 'has-facts':
      return 'Something is logged for it, so it stays. Take this out, or set its end.'
    case 'too-many':
      return 'The list is full. Remove something from My plan first.'
  }
}

function subjectWords(list: IntentionList, title: string | undefined): string {
  return title === undefined ? `${LIST_WORDS[list]} that is gone` : `${LIST_WORDS[list]} “${title}”`
}

function titleOf(plan: Plan, { collection, id }: { readonly collection: IntentionList; readonly id: string }) {
  return plan[collection].find((item) => item.id === id)?.title
}

function named(field: string, value: unknown, formatter: Formatter): string {
  const known = DIFFERENCE_FIELDS[field]
  const words = valueWords(field, value, formatter)
  return known === undefined ? capitalize(words) : `${known}: ${words}`
}

function valueWords(field: string, value: unknown, formatter: Formatter): string {
  const key = field.split('.').at(-1) ?? ''
  if (field === 'pace') return paceValue(paceSchema.parse(value), formatter)
  if (field === 'program') return versionOf(value)
  if (value === null) return key === 'endsOn' ? 'none' : 'not set'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    if (MONEY_FIELDS.includes(key)) return formatter.money(money(value))
    if (TIME_FIELDS.includes(key)) return formatter.duration(value)
    return String(value)
  }
  if (typeof value === 'string') {
    if (isIsoDate(value)) return formatter.date(value)
    return value === '' ? 'empty' : value.length > 60 ? `${value.slice(0, 60)}…` : value
  }
  if (Array.isArray(value)) return value.length === 0 ? 'none' : count(value.length, 'entry', 'entries')
  return kindOf(value)
}

function paceValue(pace: Pace, formatter: Formatter): string {
  switch (pace.kind) {
    case 'capacity':
      return 'as fast as the weeks allow'
    case 'target':
      return count(pace.months, 'month', 'months')
    case 'target-date':
      return `by ${formatter.date(pace.on)}`
  }
}

function versionOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'version' in value ? String(value.version) : 'other rules'
}

/** A value of another kind, such as payment by instalments. */
function kindOf(value: unknown): string {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : 'other'
  return kind.replaceAll('-', ' ')
}
