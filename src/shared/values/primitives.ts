import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../calendar/day.ts'
import { CURRENCY_CODES, type CurrencyCode, isCurrencyCode } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { COST_CATEGORIES } from './cost-category.ts'
import { ID } from './id.ts'

/** The values a plan is made of. Every limit here is a limit of the file format and of the forms alike. */

/** Time is counted in whole minutes. */
export type Minutes = number

/** The most minutes one thing may hold: 20,000 hours. */
export const MAXIMUM_MINUTES = 1_200_000
const MINUTES_PER_DAY = 1440
/** The largest single amount, in minor units: 10 million dollars. */
export const MAXIMUM_AMOUNT = 1_000_000_000

export const isoDateSchema = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), {
  error: 'expected a date that exists, written YYYY-MM-DD',
})

const amountInUnits = (minimum: number) =>
  z
    .number({ error: 'expected a whole number of minor units (cents)' })
    .int('expected a whole number of minor units (cents)')
    .min(minimum, minimum === 0 ? 'an amount cannot be below zero' : undefined)
    .max(MAXIMUM_AMOUNT, 'this amount is larger than 10 million')
    .transform(money)

/** An amount of zero or more. */
export const amountSchema = amountInUnits(0)
/** An amount that may be negative, such as savings overdrawn. */
export const signedAmountSchema = amountInUnits(-MAXIMUM_AMOUNT)

export const minutesSchema = z
  .number({ error: 'expected a whole number of minutes' })
  .int('expected a whole number of minutes')
  .min(0, 'time cannot be below zero')
  .max(MAXIMUM_MINUTES, 'this is more than 20,000 hours')

export const positiveMinutesSchema = minutesSchema.min(1, 'this needs at least one minute')
export const minutesOfDaySchema = positiveMinutesSchema.max(MINUTES_PER_DAY, 'a day has at most 24 hours')

export const idSchema = z.string().regex(ID, 'expected an id of letters, digits, - and _, at most 64 long')

/** Half of a character (a lone UTF-16 surrogate) cannot be written to a file and come back the same. */
export const textSchema = z
  .string()
  .regex(/^\P{Surrogate}*$/u, 'this text holds half a character, which cannot be kept; type it again')

export const titleSchema = textSchema
  .trim()
  .min(1, 'this needs a name')
  .max(200, 'a name can be at most 200 characters long')
export const shortTextSchema = textSchema.max(200, 'this can be at most 200 characters long')
/** Free text; the screens ask for no client names. */
export const notesSchema = textSchema.max(4000, 'notes can be at most 4000 characters long')

export const currencySchema = z.custom<CurrencyCode>((value) => typeof value === 'string' && isCurrencyCode(value), {
  error: `expected one of the currencies ${CURRENCY_CODES.join(', ')}`,
})

/** A whole number within limits, both included. */
export function wholeNumberSchema(least: number, most: number) {
  const sentence = `expected a whole number from ${least} to ${most}`
  return z.number({ error: sentence }).int(sentence).min(least, sentence).max(most, sentence)
}

/** Hundredths of a percent a year, from −50 % to +100 %. */
export const yearlyRiseSchema = wholeNumberSchema(-5000, 10_000)

/** Hundredths of a percent of a whole, from nothing to all of it. */
export const shareSchema = wholeNumberSchema(0, 10_000)

/** How heavy an hour is: light counts half an ordinary hour, heavy one and a half. */
export const intensitySchema = z.enum(['light', 'ordinary', 'heavy'])
export type Intensity = z.output<typeof intensitySchema>

export const modeSchema = z.enum(['in-person', 'live-online', 'self-paced'])
export type Mode = z.output<typeof modeSchema>

export const costCategorySchema = z.enum(COST_CATEGORIES)
