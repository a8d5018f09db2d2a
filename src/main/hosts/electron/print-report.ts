import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { ExportChoice } from '#shared/export/choice.ts'
import { REPORT_READY, reportHash } from '#shared/export/report-address.ts'
import { openGuardedWindow } from './guarded-window.ts'

/** How long to wait for the page to show the report, in milliseconds. */
const LONGEST_WAIT = 20_000
/** Regions that print on letter paper; all others print on A4. */
const LETTER_REGIONS = ['US', 'CA', 'MX', 'PH', 'CL', 'CO']

export interface ReportPrinting {
  readonly preloadFile: string
  /** Where the page comes from. */
  readonly origin: string
}

/**
 * Prints the report of the open plan as PDF, from a hidden window with the same guards as every other. Throws where the
 * page does not show the report in time.
 */
export async function printReport(
  { preloadFile, origin }: ReportPrinting,
  choice: ExportChoice,
  locale: string,
): Promise<Uint8Array> {
  const window = openGuardedWindow(preloadFile, null, 'light')
  try {
    await window.loadURL(`${origin}/${reportHash(choice)}`)
    await Promise.race([reportShown(window), failLater()])
    return await window.webContents.printToPDF({
      pageSize: LETTER_REGIONS.includes(new Intl.Locale(locale).maximize().region ?? '') ? 'Letter' : 'A4',
      printBackground: false, // paper is white, and the window has a colour of its own
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
  }
}

/** Resolves when the page has set its mark. */
async function reportShown(window: BrowserWindow): Promise<void> {
  await window.webContents.executeJavaScript(`new Promise((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('${REPORT_READY}').length > 0) resolve()
    }).observe({ type: 'mark', buffered: true })
  })`)
}

async function failLater(): Promise<never> {
  await wait(LONGEST_WAIT, undefined, { ref: false })
  throw new Error('the page did not show the report')
}
