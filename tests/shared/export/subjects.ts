import fc from 'fast-check'
import { isoDate } from '#shared/calendar/day.ts'
import type { ExportChoice } from '#shared/export/choice.ts'
import { type ExportSubject, exportSubject } from '#shared/export/subject.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { unwrap } from '../../helpers/resources.ts'
import { planOnDay } from '../generators/plan.ts'

/** Each run makes, writes and reads a whole plan, so a few say much. */
export const RUNS = { numRuns: 40 }

/** What is exported of a plan on 4 January 2027, or on the plan's own day. */
export function subjectOf(plan: Plan, choice: Partial<ExportChoice> = {}): ExportSubject {
  return unwrap(exportSubject(plan, { scenarioId: null, isRedacted: false, ...choice }, isoDate('2027-01-04'), 'en-US'))
}

/** Words such as nobody would write, and those that programs trip over. */
const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '＝1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    ' =1',
    '"',
    '"",',
    'a\r\nb',
    "'=1",
    "''@",
    '#note',
  ),
)

/** Plans of every shape whose titles and notes hold anything at all. */
export const oddSubject: fc.Arbitrary<ExportSubject> = planOnDay().chain(({ plan, today }) =>
  fc.infiniteStream(oddText).map((texts) => {
    const word = () => texts.next().value ?? ''
    const title = () => `${word()}x`.trim().replaceAll(/\p{Surrogate}/gu, '')
    const odd: Plan = {
      ...plan,
      courses: plan.courses.map((course) => ({ ...course, title: title(), notes: word() })),
      fees: plan.fees.map((fee) => ({ ...fee, title: title() })),
      logEntries: plan.logEntries.map((entry) => ({ ...entry, notes: word() })),
    }
    return unwrap(exportSubject(odd, { scenarioId: null, isRedacted: false }, today, 'en-US'))
  }),
)
