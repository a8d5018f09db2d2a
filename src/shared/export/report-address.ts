import { isId } from '../values/id.ts'
import type { ExportChoice } from './choice.ts'

const REPORT_PATH = '#/report'

/** The page's mark for the moment at which a report is whole on it. */
export const REPORT_READY = 'report-ready'

/** The part of the page's address behind which a report is shown: `#/report/slow/redacted`. */
export function reportHash({ scenarioId, isRedacted }: ExportChoice): string {
  return [REPORT_PATH, scenarioId ?? '-', ...(isRedacted ? ['redacted'] : [])].join('/')
}

/** The report that an address names; null when it names another page. */
export function readReportHash(hash: string): ExportChoice | null {
  const [root, path, scenario = '-', redacted] = hash.split('/')
  if (`${root}/${path}` !== REPORT_PATH) return null
  return {
    scenarioId: isId(scenario) ? scenario : null,
    isRedacted: redacted === 'redacted',
  }
}
