import type { IsoDate } from '#shared/calendar/day.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Contribution, contributionSchema } from '#shared/plan/contribution.ts'
import type { CostCategory } from '#shared/values/cost-category.ts'
import { costCategorySchema } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftReader, type DraftResult } from '../../forms/draft-reader.ts'
import { percentText, readShare } from '../../forms/parse-percent.ts'

/** The form of a contribution while it is filled in. Fields that do not belong to the chosen kind keep what was typed. */
export interface ContributionDraft {
  readonly title: string
  readonly kind: Contribution['terms']['kind']
  readonly amount: string
  readonly on: string
  readonly category: CostCategory
  /** What a share is of, as one choice: `category:supervision` or `course:` and its id. */
  readonly of: string
  readonly share: string
  readonly delayDays: string
  readonly yearlyMaximum: string
  readonly notes: string
}

const COURSE = 'course:'
const CATEGORY = 'category:'

/** The choice that stands for one course. */
export function choiceOfCourse(courseId: string): string {
  return `${COURSE}${courseId}`
}

/** The choice that stands for all costs of a category. */
export function choiceOfCategory(category: CostCategory): string {
  return `${CATEGORY}${category}`
}

export function emptyContributionDraft(today: IsoDate): ContributionDraft {
  return {
    title: '',
    kind: 'amount',
    amount: '',
    on: today,
    category: 'courses',
    of: choiceOfCategory('courses'),
    share: '50',
    delayDays: '30',
    yearlyMaximum: '',
    notes: '',
  }
}

export function contributionToDraft(
  { title, terms, notes }: Contribution,
  currency: CurrencyCode,
  today: IsoDate,
): ContributionDraft {
  const base = { ...emptyContributionDraft(today), title, kind: terms.kind, notes }
  if (terms.kind === 'amount') {
    return { ...base, amount: moneyText(terms.amount, currency), on: terms.on, category: terms.category }
  }
  return {
    ...base,
    of: terms.of.kind === 'course' ? choiceOfCourse(terms.of.courseId) : choiceOfCategory(terms.of.category),
    share: percentText(terms.share),
    delayDays: String(terms.delayDays),
    yearlyMaximum: moneyText(terms.yearlyMaximum, currency),
  }
}

export function readContributionDraft(
  draft: ContributionDraft,
  { id, isExample }: Pick<Contribution, 'id' | 'isExample'>,
  currency: CurrencyCode,
): DraftResult<Contribution> {
  const reader = createDraftReader(currency)
  const candidate: Contribution = {
    id,
    isExample,
    title: draft.title,
    terms: readTerms(reader, draft),
    notes: draft.notes,
  }
  return reader.finish(contributionSchema, candidate, (path) => FIELD_OF_PATH[path] ?? null)
}

function readTerms(reader: DraftReader, draft: ContributionDraft): Contribution['terms'] {
  if (draft.kind === 'amount') {
    return {
      kind: 'amount',
      amount: reader.optionalMoney('amount', draft.amount),
      on: reader.date('on', draft.on),
      category: draft.category,
    }
  }
  return {
    kind: 'share',
    of: draft.of.startsWith(COURSE)
      ? { kind: 'course', courseId: draft.of.slice(COURSE.length) }
      : { kind: 'category', category: costCategorySchema.catch('other').parse(draft.of.slice(CATEGORY.length)) },
    share: readShare(reader, 'share', draft.share),
    delayDays: reader.whole('delayDays', draft.delayDays),
    yearlyMaximum: reader.optionalMoney('yearlyMaximum', draft.yearlyMaximum),
  }
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  'terms.amount': 'amount',
  'terms.on': 'on',
  'terms.share': 'share',
  'terms.delayDays': 'delayDays',
  'terms.yearlyMaximum': 'yearlyMaximum',
}
