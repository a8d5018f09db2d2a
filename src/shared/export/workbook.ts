import { minorUnitDigits } from '../money/currency.ts'
import { answerWhen } from '../wording/answers.ts'
import { decimalText } from '../wording/formatter.ts'
import { escapeInTextCell } from './escape-formula.ts'
import { exportNotes } from './export-notes.ts'
import { type SheetCell, STYLES, sheetXml, type WorkbookWriting, XML_START, xmlText } from './sheet-xml.ts'
import type { ExportSubject } from './subject.ts'
import { dateFacts, moneyFacts } from './summary.ts'
import type { Cell, ColumnKind, Table } from './table.ts'
import { TABLE_NAMES } from './table-names.ts'
import { exportTable } from './tables.ts'

const WIDTHS: Readonly<Record<ColumnKind, number>> = { text: 26, date: 12, money: 15, hours: 13, count: 12 }
/** The most characters a cell may hold. */
const LONGEST_TEXT = 32_767
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

interface Sheet {
  readonly name: string
  readonly xml: string
}

/**
 * The parts of an Office Open XML workbook, by their path in its archive: a sheet of what it is about, and one for each
 * table. Dates are dates, amounts and hours numbers, and texts text cells.
 */
export function workbookFiles(subject: ExportSubject): Readonly<Record<string, string>> {
  const digits = minorUnitDigits(subject.plan.currency)
  const texts = new Map<string, number>() // a map, since a text can be `__proto__`
  const writing: WorkbookWriting = {
    amountText: (amount) => decimalText(amount, digits),
    placeOf: (text) => {
      const place = texts.get(text) ?? texts.size
      texts.set(text, place)
      return place
    },
  }
  const sheets = [
    aboutSheet(subject, writing),
    ...TABLE_NAMES.map((name) => tableSheet(exportTable(name, subject), writing)),
  ]
  return {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': linksXml([{ type: `${LINKS}/officeDocument`, target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': linksXml([
      ...sheets.map((_, at) => ({ type: `${LINKS}/worksheet`, target: `worksheets/sheet${at + 1}.xml` })),
      { type: `${LINKS}/styles`, target: 'styles.xml' },
      { type: `${LINKS}/sharedStrings`, target: 'sharedStrings.xml' },
    ]),
    'xl/styles.xml': stylesXml(digits),
    'xl/sharedStrings.xml': textsXml([...texts.keys()]),
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  }
}

function tableSheet({ title, columns, rows }: Table, writing: WorkbookWriting): Sheet {
  const kinds = columns.map(({ kind }) => kind)
  const headings = columns.map(({ heading }): SheetCell => ({ value: heading, kind: 'heading' }))
  const body = rows.map((row) => row.map((value, at) => tableCell(value, kinds[at] ?? 'text')))
  const layout = { widths: kinds.map((kind) => WIDTHS[kind]), hasHeadings: true }
  return { name: title, xml: sheetXml([headings, ...body], layout, writing) }
}

function tableCell(value: Cell, kind: ColumnKind): SheetCell {
  return { value: kind === 'text' && typeof value === 'string' ? escapeInTextCell(value) : value, kind }
}

function aboutSheet(subject: ExportSubject, writing: WorkbookWriting): Sheet {
  const { plan, projection, formatter } = subject
  const sentences = [answerWhen(projection, plan, formatter), ...exportNotes(subject)]
  const rows: readonly (readonly SheetCell[])[] = [
    ...sentences.map((sentence): SheetCell[] => [{ value: sentence, kind: 'text' }]),
    [],
    ...[...dateFacts(subject), ...moneyFacts(subject)].map(({ name, kind, value }): SheetCell[] => [
      { value: kind === 'money' ? `${name} (${plan.currency})` : name, kind: 'text' },
      { value, kind },
    ]),
  ]
  return { name: 'About', xml: sheetXml(rows, { widths: [36, 18], hasHeadings: false }, writing) }
}

function workbookXml(sheets: readonly Sheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${list.join('')}</sheets></workbook>`
}

function linksXml(links: readonly { readonly type: string; readonly target: string }[]): string {
  const list = links.map(
    ({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function contentTypesXml(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`]),
  ]
  return [
    `${XML_START}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('')
}

function textsXml(texts: readonly string[]): string {
  const list = texts.map((text) => `<si><t xml:space="preserve">${xmlText(text.slice(0, LONGEST_TEXT))}</t></si>`)
  return `${XML_START}<sst xmlns="${MAIN}">${list.join('')}</sst>`
}

/** The formats of cells, in the order of `STYLES`. 49 is the built-in format of texts, which stay texts when edited. */
function stylesXml(digits: number): string {
  const formats = {
    [STYLES.plain]: '<xf numFmtId="0"/>',
    [STYLES.text]: '<xf numFmtId="49" applyNumberFormat="1"/>',
    [STYLES.heading]:
      '<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    [STYLES.date]: '<xf numFmtId="164" applyNumberFormat="1"/>',
    [STYLES.money]: '<xf numFmtId="165" applyNumberFormat="1"/>',
    [STYLES.hours]: '<xf numFmtId="166" applyNumberFormat="1"/>',
  }
  const money = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
  return [
    `${XML_START}<styleSheet xmlns="${MAIN}">`,
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>',
    `<numFmt numFmtId="165" formatCode="${money}"/><numFmt numFmtId="166" formatCode="#,##0.00"/></numFmts>`,
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE9E2D6"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>',
    `<cellXfs count="${Object.keys(formats).length}">${Object.values(formats).join('')}</cellXfs>`,
    '</styleSheet>',
  ].join('')
}
