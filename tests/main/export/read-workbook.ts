import { strFromU8, unzipSync } from 'fflate'

/** A cell as the file has it: text, or a number with the format it is shown in. */
export type ReadCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format: string }

/** The sheets of a workbook, by name, each with its rows of cells; read from the XML itself, without the writer. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly (ReadCell | null)[])[]> {
  const files = unzipSync(bytes)
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const texts = elements(xml('xl/sharedStrings.xml'), 'si').map(({ inner }) =>
    unescaped(elements(inner, 't')[0]?.inner ?? ''),
  )
  const formats = formatsOf(xml('xl/styles.xml'))
  const targets = new Map(
    elements(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  )
  return new Map(
    elements(xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => [
      unescaped(attributes['name'] ?? ''),
      readSheet(xml(`xl/${targets.get(attributes['r:id'] ?? '')}`), texts, formats),
    ]),
  )
}

function readSheet(xml: string, texts: readonly string[], formats: readonly string[]): (ReadCell | null)[][] {
  if (/<f[ >]/.test(xml)) throw new Error('the sheet holds a formula')
  return elements(xml, 'row').map((row) => {
    const cells: (ReadCell | null)[] = []
    for (const { attributes, inner } of elements(row.inner, 'c')) {
      const value = elements(inner, 'v')[0]?.inner
      const at = columnOf(attributes['r'] ?? '')
      while (cells.length < at) cells.push(null)
      if (value === undefined) cells.push(null)
      else if (attributes['t'] === 's') cells.push({ kind: 'text', text: texts[Number(value)] ?? '' })
      else cells.push({ kind: 'number', value: Number(value), format: formats[Number(attributes['s'] ?? 0)] ?? '' })
    }
    return cells
  })
}

/** The number formats of cell styles, in the order in which cells name them. */
function formatsOf(xml: string): readonly string[] {
  const named = new Map(
    elements(xml, 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      unescaped(attributes['formatCode'] ?? ''),
    ]),
  )
  const styles = elements(xml, 'cellXfs')[0]?.inner ?? ''
  return elements(styles, 'xf').map(({ attributes }) => named.get(attributes['numFmtId']) ?? '')
}

/** `C7` is the third column: 2. */
function columnOf(address: string): number {
  return [...address.replace(/\d+$/, '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

interface Element {
  readonly attributes: Readonly<Record<string, string>>
  readonly inner: string
}

/** Elements of this name that do not lie in one another. */
function elements(xml: string, name: string): readonly Element[] {
  return [...xml.matchAll(new RegExp(`<${name}((?: [^>]*?)?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map((match) => ({
    attributes: Object.fromEntries(
      [...(match[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map((attribute) => [
        attribute[1] ?? '',
        attribute[2] ?? '',
      ]),
    ),
    inner: match[2] ?? '',
  }))
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
