import type { z } from 'zod'
import { type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { parseHours } from '#shared/input/parse-hours.ts'
import { parseMoney } from '#shared/input/parse-money.ts'
import type { Parsed } from '#shared/input/parsed.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { type Money, ZERO } from '#shared/money/money.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import { readDraftDate } from './draft-date.ts'

/** Sentences by field; a field is named by its path in the draft, such as `credits.0.hours`. */
export type FieldErrors = Readonly<Record<string, string>>

/** What a filled-in form means, or what stands below its fields. */
export type DraftResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: FieldErrors }

/** The field for errors that belong to no field of their own. */
export const WHOLE_FORM = 'wholeForm'
const ANY_DATE = isoDate('2000-01-01')
const ANY_MINUTES = 60

/** Reads the texts of a form one by one, collecting the sentences of those that mean nothing. */
export interface DraftReader {
  readonly money: (path: string, text: string, options?: { readonly isSigned: boolean }) => Money
  readonly optionalMoney: (path: string, text: string) => Money | null
  readonly hours: (path: string, text: string) => Minutes
  readonly optionalHours: (path: string, text: string) => Minutes | null
  readonly date: (path: string, text: string) => IsoDate
  readonly optionalDate: (path: string, text: string) => IsoDate | null
  readonly whole: (path: string, text: string) => number
  readonly optionalWhole: (path: string, text: string) => number | null
  readonly refuse: (path: string, sentence: string) => void
  /**
   * Holds the candidate to its schema. `fieldOf` names the field of a place in the item, where the two are called
   * differently; null keeps the place's own name.
   */
  readonly finish: <S extends z.ZodType>(
    schema: S,
    candidate: unknown,
    fieldOf?: (place: string) => string | null,
  ) => DraftResult<z.output<S>>
}

export function createDraftReader(currency: CurrencyCode): DraftReader {
  const errors: Record<string, string> = {}

  function note(path: string, sentence: string): void {
    errors[path] ??= sentence
  }

  function take<T>(path: string, parsed: Parsed<T>, otherwise: T): T {
    if (parsed.ok) return parsed.value
    note(path, parsed.error)
    return otherwise
  }

  function optional<T>(text: string, read: () => T): T | null {
    return text.trim() === '' ? null : read()
  }

  const reader: DraftReader = {
    money: (path, text, options) => take(path, parseMoney(text, { currency, ...options }), ZERO),
    optionalMoney: (path, text) => optional(text, () => reader.money(path, text)),
    hours: (path, text) => take(path, parseHours(text), ANY_MINUTES),
    optionalHours: (path, text) => optional(text, () => reader.hours(path, text)),
    date: (path, text) => take(path, readDraftDate(text), ANY_DATE),
    optionalDate: (path, text) => optional(text, () => reader.date(path, text)),
    whole: (path, text) => take(path, parseWhole(text), 1),
    optionalWhole: (path, text) => optional(text, () => reader.whole(path, text)),
    refuse: note,
    finish(schema, candidate, fieldOf = () => null) {
      const parsed = schema.safeParse(candidate)
      if (parsed.success && Object.keys(errors).length === 0) return { ok: true, value: parsed.data }
      if (!parsed.success) {
        for (const issue of parsed.error.issues) {
          const place = issue.path.map(String).join('.')
          const field = fieldOf(place) ?? place
          note(field === '' ? WHOLE_FORM : field, sentenceOf(issue.message))
        }
      }
      return { ok: false, errors }
    },
  }
  return reader
}

/** The errors of a form for Mantine; none when it can be saved. */
export function errorsOf(result: DraftResult<unknown>): Record<string, string> {
  return result.ok ? {} : { ...result.errors }
}

function parseWhole(text: string): Parsed<number> {
  return /^\d{1,6}$/.test(text.trim())
    ? { ok: true, value: Number(text.trim()) }
    : { ok: false, error: 'Write a whole number.' }
}

/** A schema's message as a sentence of its own. */
function sentenceOf(message: string): string {
  const sentence = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
