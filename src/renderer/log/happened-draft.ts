import { z } from 'zod'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { amountSchema, isoDateSchema, minutesSchema } from '#shared/plan/primitives.ts'
import { createDraftReader, type DraftResult } from '../forms/draft-reader.ts'

/** What is asked about something that happened. */
export interface HappenedQuestions {
  readonly hours: 'asked' | 'not-asked'
  /** `optional`: it may be paid later. */
  readonly amount: 'required' | 'optional' | 'not-asked'
}

export interface HappenedDraft {
  readonly on: string
  readonly hours: string
  readonly amount: string
}

const happenedSchema = z.strictObject({
  on: isoDateSchema,
  minutes: minutesSchema.nullable(),
  amount: amountSchema.nullable(),
})
export type HappenedValue = z.output<typeof happenedSchema>

/** What happened, on a day that has come. */
export function readHappenedDraft(
  draft: HappenedDraft,
  questions: HappenedQuestions,
  today: IsoDate,
  currency: CurrencyCode,
): DraftResult<HappenedValue> {
  const reader = createDraftReader(currency)
  const on = reader.date('on', draft.on)
  if (on > today) reader.refuse('on', 'This day has not come yet. Write the day on which it happened.')
  return reader.finish(happenedSchema, {
    on,
    minutes: questions.hours === 'asked' ? reader.hours('hours', draft.hours) : null,
    amount:
      questions.amount === 'required'
        ? reader.money('amount', draft.amount)
        : questions.amount === 'optional'
          ? reader.optionalMoney('amount', draft.amount)
          : null,
  })
}
