import { makeZip, type ZipPart } from './zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a cell of a test workbook is made from. */
export type SheetCell =
  | string
  | number
  | null
  | { readonly date: number }
  | { readonly time: number }
  | { readonly shared: number }
  | { readonly formula: string; readonly result: string | null }
  | { readonly error: string }
  | { readonly yes: boolean }

export interface WorkbookParts {
  readonly sheets?: readonly {
    readonly name: string
    readonly cells: readonly (readonly SheetCell[])[]
    readonly isHidden?: boolean
  }[]
  readonly texts?: readonly string[]
  readonly isFrom1904?: boolean
  /** Parts that replace those made here, or come with them. */
  readonly parts?: readonly ZipPart[]
}

/** An XLSX workbook, made part by part as the format describes it. Style 1 is a date, style 2 a duration. */
export function makeWorkbook({ sheets = [], texts = [], isFrom1904 = false, parts = [] }: WorkbookParts): Uint8Array {
  const own: ZipPart[] = [
    part(
      '_rels/.rels',
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, isHidden }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="s${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${RELATIONS}">${sheets
        .map((_, index) => relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join(
          '',
        )}${relation('st', 'styles', 'styles.xml')}${relation('ss', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    ),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    part(
      'xl/sharedStrings.xml',
      `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ),
    ...sheets.map(({ cells }, index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(cells))),
  ]
  const replaced = new Set(parts.map(({ path }) => path))
  return makeZip([...own.filter(({ path }) => !replaced.has(path)), ...parts])
}

export function part(path: string, xml: string): ZipPart {
  return { path, bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`) }
}

function sheetXml(cells: readonly (readonly SheetCell[])[]): string {
  const rows = cells.map((row, index) => {
    const written = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`)).join('')
    return row.length === 0 ? '' : `<row r="${index + 1}">${written}</row>`
  })
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`
}

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`
  if ('date' in cell) return `<c r="${at}" s="1"><v>${cell.date}</v></c>`
  if ('time' in cell) return `<c r="${at}" s="2"><v>${cell.time}</v></c>`
  if ('shared' in cell) return `<c r="${at}" t="s"><v>${cell.shared}</v></c>`
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`
  if ('yes' in cell) return `<c r="${at}" t="b"><v>${cell.yes ? 1 : 0}</v></c>`
  return `<c r="${at}"><f>${cell.formula}</f>${cell.result === null ? '' : `<v>${cell.result}</v>`}</c>`
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
}
