import type { Parsed } from '#shared/input/parsed.ts'
import { personSchema } from '#shared/plan/header-fields.ts'

/** Years of experience as they are typed; empty is not answered. */
export function readYears(typed: string): Parsed<number | null> {
  const text = typed.trim()
  const parsed = personSchema.shape.experienceYears.safeParse(text === '' ? null : Number(text))
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, error: 'Write a whole number of years from 0 to 70.' }
}
