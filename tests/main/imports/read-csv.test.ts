import { describe, expect, it } from 'vitest'
import { type ReadTable, readTable } from '#main/imports/read-table.ts'

const AS_IT_SUGGESTS = { encoding: null, separator: null, sheet: null }

function read(bytes: Uint8Array, reading: Partial<Parameters<typeof readTable>[1]> = {}): Promise<ReadTable> {
  return readTable(bytes, { ...AS_IT_SUGGESTS, ...reading }, () => {})
}

const TEXT = 'Datum;Wofür;Betrag\r\n31.1.2027;Übung “A”;€ 1.234,56\r\n'
const ROWS = [['Datum', 'Wofür', 'Betrag'], ['31.1.2027', 'Übung “A”', '€ 1.234,56'], []]

/** The bytes of a text with each letter as one byte, the way Windows writes it in western Europe. */
function windows1252(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '€': 0x80, '“': 0x93, '”': 0x94 }
  return Uint8Array.from([...text], (letter) => special[letter] ?? letter.charCodeAt(0))
}

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

describe('separated text', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', utf16(`\ufeff${TEXT}`, false)],
    ['utf-16be', utf16(`\ufeff${TEXT}`, true)],
    ['utf-16le', utf16(TEXT, false)],
    ['utf-16be', utf16(TEXT, true)],
    ['windows-1252', windows1252(TEXT)],
  ])('is read in %s without being told: %#', async (encoding, bytes) => {
    const { table, form } = await read(bytes)
    expect(form).toEqual({ kind: 'text', encoding, separator: ';' })
    expect(table.rows).toEqual(ROWS)
  })

  it.each([
    [',', 'a,"1,5",c\n'],
    [';', 'a;1,5;c\n'],
    ['\t', 'a\t1,5\tc\n'],
    ['|', 'a|1,5|c\n'],
    [';', 'sep=;\r\na;1,5;c\n'],
  ] as const)('has its columns parted by %j', async (separator, line) => {
    const { table, form } = await read(Buffer.from(line))
    expect(form).toMatchObject({ separator })
    expect(table.rows[0]).toEqual(['a', '1,5', 'c'])
  })

  it('keeps line breaks and quotation marks inside quotation marks', async () => {
    const { table } = await read(Buffer.from('a,"two\nlines, ""quoted""",c\r\nd,e,f'))
    expect(table.rows).toEqual([
      ['a', 'two\nlines, "quoted"', 'c'],
      ['d', 'e', 'f'],
    ])
  })

  it('says so where a text in quotation marks holds what looks like rows', async () => {
    const { warnings } = await read(Buffer.from('a,b,c\n1,2,"x\n3,4,y\n5,6,z"\n'))
    expect(warnings).toEqual([expect.stringMatching(/^A text in row 2 holds 3 lines that look like rows/)])
    expect((await read(Buffer.from('a,b,c\n1,2,"x\ny"\n'))).warnings).toEqual([])
  })

  it('keeps empty rows, so that rows have the numbers of the spreadsheet', async () => {
    const { table } = await read(Buffer.from('a,b\n\n,\nc,d'))
    expect(table.rows).toEqual([['a', 'b'], [], [], ['c', 'd']])
  })

  it('can be told another encoding and separator', async () => {
    const { table } = await read(Buffer.from('ä;b,c'), { encoding: 'windows-1252', separator: ',' })
    expect(table.rows).toEqual([['Ã¤;b', 'c']])
  })

  it('has at most 200 columns', async () => {
    const { table } = await read(Buffer.from(`${'x,'.repeat(500)}x`))
    expect(table.rows[0]).toHaveLength(200)
  })
})

describe('a file that cannot be taken in', () => {
  it.each([
    ['nothing', Buffer.alloc(0), /^This file is empty/],
    ['a PDF', Buffer.from('%PDF-1.7 …'), /^This is a PDF/],
    ['an older workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^This is an older Excel file/],
    [
      'a web page named .xls',
      Buffer.from('\ufeff<html xmlns:x="urn:x"><table><tr><td>Date</td></tr></table></html>'),
      /^This is a web page/,
    ],
    ['a workbook of old XML', Buffer.from('<?xml version="1.0"?><Workbook></Workbook>'), /^This is an XML file/],
    ['a very old workbook', Buffer.from('0908100000060500', 'hex'), /^This is a very old Excel file/],
    ['text behind a quotation mark', Buffer.from('a,b\n"c"d,e\n'), /^In row 2, text stands behind a closing/],
    ['bytes that are no text', Buffer.from('a\u0000b\u0001c\u0000\u0000d'), /^This file is neither a text file nor/],
    ['a quotation mark without end', Buffer.from('a,b\nc,"d\ne,f\n'), /opens in row 2 and is never closed/],
    ['too many rows', Buffer.from('2027-01-31,x\n'.repeat(200_001)), /more than 200,000 rows/],
    ['a million rows', Buffer.from('2027-01-31,x\n'.repeat(1_000_000)), /more than 200,000 rows/],
    ['a million empty rows and more', Buffer.from('\n'.repeat(1_100_000)), /more than 200,000 rows/],
  ])('says why and what to do: %s', async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(sentence)
  })
})
