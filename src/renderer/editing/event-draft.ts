import { z } from 'zod'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { amountSchema, isoDateSchema, minutesSchema } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftResult } from '../forms/draft-reader.ts'

/** What is asked about something that happened. */
export interface EventQuestions {
  readonly hours: 'asked' | 'not-asked'
  /** `optional`: it may be paid later. */
  readonly amount: 'required' | 'optional' | 'not-asked'
}

export interface EventDraft {
  readonly on: string
  readonly hours: string
  readonly amount: string
}

const eventSchema = z.strictObject({
  on: isoDateSchema,
  minutes: minutesSchema.nullable(),
  amount: amountSchema.nullable(),
})
export type EventValue = z.output<typeof eventSchema>

/** What happened, on a day that has come. */
export function readEventDraft(
  draft: EventDraft,
  questions: EventQuestions,
  today: IsoDate,
  currency: CurrencyCode,
): DraftResult<EventValue> {
  const reader = createDraftReader(currency)
  const on = reader.date('on', draft.on)
  if (on > today) reader.refuse('on', 'This day has not come yet. Write the day on which it happened.')
  return reader.finish(eventSchema, {
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
