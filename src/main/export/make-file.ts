import type { IsoDate } from '#shared/calendar/day.ts'
import type { ExportedFile } from '#shared/contract/exports.ts'
import { writeCsv } from '#shared/export/csv.ts'
import { type CalendarStamp, writeCalendar } from '#shared/export/ics.ts'
import { redactPlan } from '#shared/export/redact.ts'
import { type ExportSubject, exportSubject } from '#shared/export/subject.ts'
import { exportTable } from '#shared/export/tables.ts'
import { type Outcome, succeed } from '#shared/fault.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { exportFileName, MEDIA_TYPES } from './file-name.ts'

/** A file that is ready to be written. */
export interface MadeFile {
  readonly fileName: string
  readonly mediaType: string
  /** Text is to be written as UTF-8. */
  readonly content: string | Uint8Array
}

/** What a file depends on besides the plan. */
export interface MakingOf extends CalendarStamp {
  /** The day of the computer; a sample has its own. */
  readonly today: IsoDate
  /** BCP 47 tag for dates and amounts within sentences. */
  readonly locale: string
}

/** Makes a file of the plan; printing a report is for the hosts. Fault: `no-such-scenario`. */
export async function makeExportFile(
  plan: Plan,
  file: Exclude<ExportedFile, { format: 'pdf' }>,
  making: MakingOf,
): Promise<Outcome<MadeFile>> {
  if (file.format === 'json') {
    const text = writePlanText(file.isRedacted ? redactPlan(plan) : plan)
    return succeed({ fileName: exportFileName(plan, file), mediaType: MEDIA_TYPES.json, content: text })
  }
  const subject = exportSubject(plan, file, making.today, making.locale)
  if (!subject.ok) return subject
  return succeed({
    fileName: exportFileName(plan, file),
    mediaType: MEDIA_TYPES[file.format],
    content: await writeContent(subject.value, file, making),
  })
}

async function writeContent(
  subject: ExportSubject,
  file: Extract<ExportedFile, { format: 'xlsx' | 'csv' | 'ics' }>,
  stamp: CalendarStamp,
): Promise<string | Uint8Array> {
  switch (file.format) {
    case 'csv':
      return writeCsv(exportTable(file.table, subject), subject)
    case 'ics':
      return writeCalendar(subject, stamp)
    case 'xlsx': {
      const { writeWorkbook } = await import('./xlsx.ts')
      return writeWorkbook(subject)
    }
  }
}
