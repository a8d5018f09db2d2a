import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { IsoDate } from '#shared/calendar/day.ts'
import { writeCsv } from '#shared/export/csv.ts'
import { writeCalendar } from '#shared/export/ics.ts'
import { makeReport } from '#shared/export/report.ts'
import { exportSubject } from '#shared/export/subject.ts'
import { TABLE_NAMES } from '#shared/export/table-names.ts'
import { exportTable } from '#shared/export/tables.ts'
import { dateOfSerial, readDate } from '#shared/import/read-date.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { unwrap } from '../helpers/resources.ts'
import { planOnDay } from './generators/plan.ts'

/**
 * Prints digests of what is made of many plans and dates, and the offset of the zone it ran in, for comparing zones.
 * CERTPACE_ZONE_PLANS asks for more plans than the usual 150.
 */
const PLANS = Number(process.env['CERTPACE_ZONE_PLANS'] ?? 150)
/** Every tenth plan is exported as well, which takes longer than its projection. */
const EXPORTED_EACH = 10

const plans = fc.sample(planOnDay(), { seed: 7, numRuns: PLANS })
console.log(
  JSON.stringify({
    offset: new Date(2027, 0, 1).getTimezoneOffset(),
    digests: {
      projections: digest(plans.map(({ plan, today }) => JSON.stringify(project(plan, today)))),
      exports: digest(plans.filter((_, index) => index % EXPORTED_EACH === 0).flatMap(exportsOf)),
      importDates: digest(importDates()),
    },
  }),
)

function exportsOf({ plan, today }: { plan: Plan; today: IsoDate }): readonly string[] {
  const subject = unwrap(exportSubject(plan, { scenarioId: null, isRedacted: false }, today, 'en-US'))
  return [
    writeCalendar(subject, { madeAt: '2027-01-04T23:30:00.000Z', revision: 3 }),
    ...TABLE_NAMES.map((name) => writeCsv(exportTable(name, subject), subject)),
    JSON.stringify(makeReport(subject)),
  ]
}

/** Days around a change of clocks and of the year, as spreadsheets write and number them. */
function importDates(): readonly string[] {
  const rules = { order: 'month-first', countsFrom1904: false } as const
  const days = ['2023-12-31', '2024-01-01', '2024-03-10', '2024-03-31', '2024-11-03', '2026-01-01']
  const cells = days.flatMap((day) => [day, `${day}T00:15:00Z`, `${day}T23:45:00-08:00`, `${day} 02:30`])
  const serials = [45_291, 45_292.99, 45_361.1, 46_023]
  return [
    ...cells.map((cell) => JSON.stringify(readDate(cell, rules))),
    ...serials.map((serial) => JSON.stringify(dateOfSerial(serial, false))),
  ]
}

function digest(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}
