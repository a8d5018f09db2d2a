import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ReadTable, readTable } from '#main/imports/read-table.ts'
import { shownByCode } from '#main/imports/workbook/number-formats.ts'
import { makeWorkbook, part, type SheetCell } from './workbooks.ts'

function read(bytes: Uint8Array, sheet: number | null = null): Promise<ReadTable> {
  return readTable(bytes, { encoding: null, separator: null, sheet }, () => {})
}

const oneSheet = (...cells: readonly (readonly SheetCell[])[]) => makeWorkbook({ sheets: [{ name: 'Log', cells }] })

describe('a workbook', () => {
  it('gives texts, numbers, dates and durations as what they are', async () => {
    const bytes = makeWorkbook({
      texts: ['Shared &amp; written once', 'toString'],
      sheets: [
        {
          name: 'Log',
          cells: [
            ['Date', 'Hours', 'Amount'],
            [{ date: 46_418 }, { time: 1.5 / 24 }, 120.5],
            [],
            [{ date: 46_418.75 }, { shared: 0 }, { shared: 1 }, null, { yes: true }, { error: '#REF!' }],
          ],
        },
      ],
    })
    const { table, form } = await read(bytes)
    expect(form).toEqual({ kind: 'workbook', sheets: ['Log'], sheet: 0 })
    expect(table.rows).toEqual([
      ['Date', 'Hours', 'Amount'],
      ['2027-01-31', '1:30', 120.5],
      [],
      ['2027-01-31', 'Shared & written once', 'toString', '', 'TRUE', '#REF!'],
    ])
  })

  it('has the result of a formula taken, and never the formula', async () => {
    const { table, warnings } = await read(
      oneSheet([
        { formula: 'SUM(B1:B9)', result: '42' },
        { formula: 'cmd|&apos;/C calc&apos;!A0', result: null },
      ]),
    )
    expect(table.rows).toEqual([[42, '']])
    expect(warnings).toEqual([expect.stringMatching(/^A cell holds a formula without a result/)])
  })

  it('counts from 1904 where it says so', async () => {
    const { table } = await read(
      makeWorkbook({ isFrom1904: true, sheets: [{ name: 'Log', cells: [[{ date: 44_956 }]] }] }),
    )
    expect(table).toEqual({ rows: [['2027-01-31']], countsFrom1904: true })
  })

  it('shows its first sheet that is not hidden, and another when asked', async () => {
    const bytes = makeWorkbook({
      sheets: [
        { name: 'Hidden', cells: [['a']], isHidden: true },
        { name: 'First', cells: [['b']] },
        { name: 'Second', cells: [['c']] },
      ],
    })
    expect(await read(bytes)).toMatchObject({
      table: { rows: [['b']] },
      form: { sheets: ['Hidden', 'First', 'Second'], sheet: 1 },
    })
    expect(await read(bytes, 2)).toMatchObject({ table: { rows: [['c']] } })
  })

  it('may leave out the places of its cells and have prefixes on its names', async () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:v>two</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const bytes = makeWorkbook({ sheets: [{ name: 'Log', cells: [] }], parts: [part('xl/worksheets/sheet1.xml', xml)] })
    expect((await read(bytes)).table.rows).toEqual([[1, 'two']])
  })

  it.each([
    ['yyyy\\-mm\\-dd', 'date'],
    ['[$-407]d. mmmm yyyy;@', 'date'],
    ['mmm', 'date'],
    ['[h]:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['[mm]:ss', 'time'],
    ['#,##0.00 "day"', 'number'],
    ['[$€-407] #,##0.00', 'number'],
    ['General', 'number'],
    ['0.0" h"', 'number'],
  ])('shows a number in the format %s as a %s', (code, shown) => {
    expect(shownByCode(code)).toBe(shown)
  })
})

/** Compressed bytes of so many megabytes of blanks. */
function blanks(megabytes: number): Uint8Array {
  const one = deflateRawSync(Buffer.alloc(1_000_000, 0x20), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: megabytes }, () => one), deflateRawSync('')])
}

function withSheet(xml: string): Uint8Array {
  return makeWorkbook({ sheets: [{ name: 'Log', cells: [] }], parts: [part('xl/worksheets/sheet1.xml', xml)] })
}

function withSheetPart(declaredSize: number, compressed: Uint8Array): Uint8Array {
  const sheet = { path: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(0), compressed, declaredSize }
  return makeWorkbook({ sheets: [{ name: 'Log', cells: [] }], parts: [sheet] })
}

const damaged = /^This workbook is damaged or not complete/

describe('a hostile workbook', () => {
  it.each([
    [
      'unpacks to a gigabyte',
      () => withSheetPart(1_000_000_000, blanks(1000)),
      /^This workbook unpacks to more than 300 MB/,
    ],
    ['lies about what it unpacks to', () => withSheetPart(1000, blanks(400)), damaged],
    ['has one endless text', () => withSheetPart(4_000_000, blanks(4)), damaged],
    ['is nested without end', () => withSheet(`<worksheet>${'<a>'.repeat(100_000)}`), damaged],
    [
      'defines entities that grow',
      () =>
        withSheet(
          '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>',
        ),
      damaged,
    ],
    [
      'reads files of the computer',
      () => withSheet('<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>'),
      damaged,
    ],
    ['names an entity that is not there', () => withSheet('<worksheet>&nbsp;</worksheet>'), damaged],
    ['is no XML', () => withSheet('<worksheet><row></worksheet>'), damaged],
    [
      'counts its rows backwards',
      () => withSheet('<worksheet><sheetData><row r="5"/><row r="2"/></sheetData></worksheet>'),
      damaged,
    ],
    [
      'has a row beyond the last',
      () => withSheet('<worksheet><sheetData><row r="2000000"/></sheetData></worksheet>'),
      damaged,
    ],
    [
      'has a million rows',
      () =>
        withSheet(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(1_000_000)}</sheetData></worksheet>`),
      /more than 200,000 rows/,
    ],
    ['is cut off', () => oneSheet(['a']).slice(0, -30), damaged],
    [
      'has a password',
      () => makeWorkbook({ parts: [{ ...part('_rels/.rels', ''), isEncrypted: true }] }),
      /has a password/,
    ],
    [
      'is another kind of archive',
      () => makeWorkbook({ parts: [part('_rels/.rels', '<Relationships/>')] }),
      /not an XLSX workbook/,
    ],
    ['climbs out of its folder', () => makeWorkbook({ parts: [part('../../evil', '')] }), damaged],
  ])('that %s is refused with a sentence', async (_, make, sentence) => {
    await expect(read(make())).rejects.toThrow(sentence)
  })

  it('cannot reach the members of every object', async () => {
    const xml = `<worksheet __proto__="x" constructor="y"><sheetData><row r="1" __proto__="z"><c r="A1" t="__proto__"><v>a</v></c><c r="B1" t="s"><v>constructor</v></c></row></sheetData></worksheet>`
    expect((await read(withSheet(xml))).table.rows).toEqual([['a', '']])
    expect(Object.keys({})).toEqual([])
  })

  it('with cells far to the right and rows far down takes little room', async () => {
    const xml = `<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData></worksheet>`
    const { table } = await read(withSheet(xml))
    expect(table.rows).toHaveLength(1_048_576)
    expect(table.rows.at(-1)).toEqual([2])
  })
})
