// The build without threads: the other one declares `require` once more than a bundle of ours allows.
import { strToU8, zipSync } from 'fflate/browser'
import type { ExportSubject } from '#shared/export/subject.ts'
import { workbookFiles } from '#shared/export/workbook.ts'

/** The earliest date an archive can hold, so that the same plan gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1)

/** An XLSX workbook of all tables. */
export function writeWorkbook(subject: ExportSubject): Uint8Array {
  const files = Object.entries(workbookFiles(subject)).map(([path, xml]) => [path, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(files), { level: 3, mtime: NO_DATE })
}
