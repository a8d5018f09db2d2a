import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#main/imports/read-table.ts'
import { UnreadableFile } from '#main/imports/rows/collect-rows.ts'
import { makeWorkbook } from '../imports/workbooks.ts'
import { howMany, tellCounts } from './how-many.ts'

const FILES = howMany(15, 1000)
const READING = { encoding: null, separator: null, sheet: null }

interface Damage {
  /** Where bits turned over, as shares of the whole. */
  readonly flips: readonly number[]
  /** From where on the end is missing; null where it is there. */
  readonly cut: number | null
  readonly piece: Uint8Array | null
  /** Where the piece is put in. */
  readonly at: number
  readonly bit: number
}

/** A file as it comes, with bits turned over, an end cut off, pieces put in, or nothing of it left. */
const anyDamage: fc.Arbitrary<Damage> = fc.record({
  flips: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 6 }),
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 1 }),
  piece: fc.option(fc.uint8Array({ maxLength: 40 }), { freq: 2 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bit: fc.integer({ min: 0, max: 7 }),
})
function damaged(whole: Uint8Array, { flips, cut, piece, at, bit }: Damage): Uint8Array {
  const bytes = Buffer.from(whole)
  for (const place of flips) {
    const index = Math.floor(place * bytes.length)
    bytes[index] = (bytes[index] ?? 0) ^ (1 << bit)
  }
  const split = Math.floor(at * bytes.length)
  const filled = piece ? Buffer.concat([bytes.subarray(0, split), piece, bytes.subarray(split)]) : bytes
  return cut === null ? filled : filled.subarray(0, Math.floor(cut * filled.length))
}

const ROWS = Array.from({ length: 40 }, (_, at) => ['2027-01-04', `Übung ${at}, "again"`, `${at / 4}`, '=1+1'])
const TEXT = Buffer.from(ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'))
const SHEETS = [{ name: 'Log', cells: ROWS }]
const SHEET_XML = Buffer.from(
  `<worksheet><sheetData>${ROWS.map((row, at) => `<row r="${at + 1}">${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
)

/** The checksums of an archive notice most damage, so sheets are damaged before they are packed as well. */
const FORMS: Readonly<Record<string, (damage: Damage) => Uint8Array>> = {
  'text files': (damage) => damaged(TEXT, damage),
  workbooks: (damage) => damaged(makeWorkbook({ sheets: SHEETS }), damage),
  'sheets in whole workbooks': (damage) => {
    const sheet = { path: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(damaged(SHEET_XML, damage)) }
    return makeWorkbook({ sheets: SHEETS, parts: [sheet] })
  },
}

describe.each(Object.entries(FORMS))('hostile %s', (what, make) => {
  it(`are read, or refused with a sentence, ${FILES} times`, async () => {
    const counts = { files: 0, read: 0, refused: 0 }
    for (const damage of fc.sample(anyDamage, FILES)) {
      counts.files += 1
      try {
        const { table } = await readTable(make(damage), READING, () => {})
        for (const cell of table.rows.flat()) expect(['string', 'number']).toContain(typeof cell)
        counts.read += 1
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
        expect(error.message).toMatch(/^[A-Z].*\.$/s)
        counts.refused += 1
      }
    }
    expect(counts.read).toBeGreaterThan(0)
    expect(counts.refused).toBeGreaterThan(0)
    tellCounts(`Hostile ${what}`, counts)
  }, 1_200_000)
})
