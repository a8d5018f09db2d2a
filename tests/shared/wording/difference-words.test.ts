import { describe, expect, it } from 'vitest'
import { differencesBetween } from '#shared/edits/differences.ts'
import type { Difference } from '#shared/plan/scenario.ts'
import { DIFFERENCE_FIELDS } from '#shared/wording/difference-fields.ts'
import { differenceSentence } from '#shared/wording/difference-words.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { aPlan } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const plan = aPlan()
  .withCourse('couples', 10, { title: 'Couples', payment: { kind: 'once', price: 20_000, on: null } })
  .build()
const course = plan.courses[0]
if (!course) throw new Error('the course was made')

describe('a difference in words', () => {
  it.each<[Difference, string]>([
    [
      { kind: 'setting', field: 'pace', value: { kind: 'target', months: 42 } },
      'Pace: 42 months (in My plan: as fast as the weeks allow)',
    ],
    [{ kind: 'setting', field: 'capacity.studyMinutesPerWeek', value: 480 }, 'Study a week: 8 h (in My plan: 5 h)'],
    [
      { kind: 'value', collection: 'courses', id: 'couples', field: 'payment.price', value: 1000 },
      'Course “Couples”: price: $10.00 (in My plan: $200.00)',
    ],
    [
      { kind: 'value', collection: 'courses', id: 'couples', field: 'schedule.notBefore', value: '2027-05-01' },
      'Course “Couples”: not before: May 1, 2027 (in My plan: not set)',
    ],
    [{ kind: 'added', collection: 'courses', item: { ...course, id: 'b' }, after: null }, 'Course “Couples”: added'],
    [{ kind: 'removed', collection: 'courses', id: 'couples' }, 'Course “Couples”: left out'],
    [{ kind: 'value', collection: 'fees', id: 'gone', field: 'amount', value: 5 }, 'Fee that is gone: amount: $0.05'],
  ])('says what it is and what the plan has: %j', (difference, sentence) => {
    expect(differenceSentence(difference, plan, formatter)).toBe(sentence)
  })

  it('knows every field of every item, so that no difference goes without a name', () => {
    const full = fullPlan()
    const lists = ['courses', 'arrangements', 'practices', 'fees', 'periods', 'coverages', 'contributions'] as const
    const fields = lists.flatMap((list) => full[list].flatMap((item) => leavesOf(item)))
    expect([...new Set(fields)].filter((field) => field !== 'id' && DIFFERENCE_FIELDS[field] === undefined)).toEqual([])
    expect(differencesBetween(full, full)).toEqual([])
  })
})

/** The places of all values in an item, but for kinds, which stand with their value. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'kind' && path !== '' ? [path] : leavesOf(inner, path === '' ? key : `${path}.${key}`),
  )
}
