import { makeExportFile } from '#main/export/make-file.ts'
import type { ExportedFile } from '#shared/contract/exports.ts'
import { makeReport } from '#shared/export/report.ts'
import { exportSubject } from '#shared/export/subject.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type Figure, median } from './figure.ts'
import { largePlan, samplePlan, withLogEntries } from './plans.ts'

const RUNS = 10
const CHOICE = { scenarioId: null, isRedacted: false }
const FILES: readonly Exclude<ExportedFile, { format: 'pdf' }>[] = [
  { format: 'json', isRedacted: false, isProtected: false, withFiles: false },
  { format: 'json', isRedacted: true, isProtected: false, withFiles: false },
  { format: 'csv', table: 'log', ...CHOICE },
  { format: 'ics', ...CHOICE },
  { format: 'xlsx', ...CHOICE },
]

/** Making each file, projection included and disk left out, of the large plan and of one with a long log. */
export async function measureExports(): Promise<readonly Figure[]> {
  const large = largePlan()
  const long = withLogEntries(samplePlan(), 10_000)
  const figures: Figure[] = []
  for (const file of FILES) {
    const name = file.isRedacted ? `${file.format}, redacted` : file.format
    figures.push(await exportFigure(`Export: ${name}, 60 items`, large, file))
    figures.push(await exportFigure(`Export: ${name}, 10,000 log entries`, long, file))
  }
  return [...figures, reportFigure(large)]
}

async function exportFigure(name: string, plan: Plan, file: (typeof FILES)[number]): Promise<Figure> {
  const times: number[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    const started = performance.now()
    const making = { today: plan.startOn, locale: 'en-US', madeAt: '2027-01-04T10:15:00.000Z', revision: 1 }
    const made = await makeExportFile(plan, file, making)
    if (!made.ok) throw new Error(made.fault.message)
    if (run > 0) times.push(performance.now() - started) // the first run only warms up
  }
  return { name, value: median(times), unit: 'ms', target: 1000, note: `median of ${RUNS}` }
}

function reportFigure(plan: Plan): Figure {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    const subject = exportSubject(plan, CHOICE, plan.startOn, 'en-US')
    if (!subject.ok) throw new Error(subject.fault.message)
    makeReport(subject.value)
    return performance.now() - started
  })
  return {
    name: 'Export: report, 60 items',
    value: median(times),
    unit: 'ms',
    target: 1000,
    note: 'before it is printed',
  }
}
