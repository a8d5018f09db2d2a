import type { TableForm, TableReading } from '#shared/contract/import.ts'
import type { ImportTable } from '#shared/import/cell.ts'
import { refusalOf } from './refuse-file.ts'
import { UnreadableFile } from './rows/collect-rows.ts'

export interface ReadTable {
  readonly table: ImportTable
  readonly form: TableForm
  /** What the person should know of the file, in sentences. */
  readonly warnings: readonly string[]
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Reads separated text or an XLSX workbook, whichever the bytes are, whatever the file's name says. Throws `UnreadableFile`. */
export async function readTable(
  bytes: Uint8Array,
  reading: TableReading,
  onProgress: (share: number) => void,
): Promise<ReadTable> {
  if (bytes.length === 0) throw new UnreadableFile('This file is empty. Choose another one.')
  const refusal = refusalOf(bytes)
  if (refusal !== null) throw new UnreadableFile(refusal)
  if (begins(bytes, ZIP)) {
    const { readWorkbook } = await import('./workbook/read-workbook.ts')
    const { rows, countsFrom1904, sheets, sheet, withoutResult } = await readWorkbook(bytes, reading.sheet, onProgress)
    const table = { rows, countsFrom1904 }
    return {
      table,
      form: { kind: 'workbook', sheets: [...sheets], sheet },
      warnings: withoutResult > 0 ? [formulaWarning(withoutResult)] : [],
    }
  }
  const { readCsv } = await import('./read-csv.ts')
  const { rows, encoding, separator, warnings } = readCsv(bytes, reading, onProgress)
  return { table: { rows, countsFrom1904: false }, form: { kind: 'text', encoding, separator }, warnings }
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function formulaWarning(count: number): string {
  const cells = count === 1 ? 'A cell holds a formula' : `${count} cells hold formulas`
  return `${cells} without a result, so ${count === 1 ? 'it is' : 'they are'} taken as empty. Open the file in your spreadsheet program and save it once, and the results are in it.`
}
