import { z } from 'zod'
import type { IsoDate } from '../../calendar/day.ts'
import type { Money } from '../../money/money.ts'

/**
 * The schemas of printed figures. They describe results for the compiler and for readers of a report; only tests check
 * results against them.
 */

// What the engine gives are dates that exist and amounts; in print, they are texts of this form and whole numbers.
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/) as unknown as z.ZodType<IsoDate, IsoDate>
/** Whole minor units of the currency (cents). */
export const amount = z.int() as unknown as z.ZodType<Money, Money>
export const minutes = z.int().min(0)
export const days = z.int()
export const months = z.int()
export const id = z.string().min(1)
