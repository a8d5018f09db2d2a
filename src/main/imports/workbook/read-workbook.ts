import path from 'node:path'
import { TABLE_TITLES } from '#shared/export/table-names.ts'
import type { Cell } from '#shared/import/cell.ts'
import { LONGEST_CELL } from '#shared/import/limits.ts'
import type { ZipArchive } from '../../files/zip-archive.ts'
import { UnreadableFile } from '../rows/collect-rows.ts'
import { readNumberFormats } from './number-formats.ts'
import { readSheet } from './read-sheet.ts'
import { readXml } from './read-xml.ts'
import { unescapeText } from './unescape-text.ts'
import { damagedWorkbook, openZipPackage, tooLarge } from './zip-package.ts'

/** The most characters of all shared texts together, which stay in memory while a sheet is read. */
const MOST_SHARED_CHARACTERS = 60_000_000
const MOST_SHEETS = 200
const DAMAGED_NOT_XLSX = 'This is not an XLSX workbook. Save the sheet as XLSX or CSV, then choose that file.'

export interface WorkbookTable {
  readonly rows: readonly (readonly Cell[])[]
  readonly countsFrom1904: boolean
  /** The names of all sheets, and the index of the one that was read among them. */
  readonly sheets: readonly string[]
  readonly sheet: number
  readonly withoutResult: number
}

/**
 * Reads one sheet of an XLSX workbook (SpreadsheetML, ISO/IEC 29500-1, in an Open Packaging archive, ISO/IEC 29500-2). Where
 * none is chosen, it is the log of a workbook that this program made, else the first sheet that is not hidden. Throws
 * `UnreadableFile`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  chosenSheet: number | null,
  onProgress: (share: number) => void,
): Promise<WorkbookTable> {
  const zip = await openZipPackage(bytes)
  try {
    const workbookPath = await findWorkbook(zip)
    const { sheets, countsFrom1904 } = await readSheetList(zip, workbookPath)
    const targets = await readRelations(zip, workbookPath)
    const index = chosenSheet !== null && chosenSheet < sheets.length ? chosenSheet : suggestedSheet(sheets)
    const sheetPath = targets.byId.get(sheets[index]?.relation ?? '')
    if (sheetPath === undefined) throw damagedWorkbook()
    const styles = await readNumberFormats(zip, targets.byKind.get('styles') ?? '')
    const texts = await readSharedTexts(zip, targets.byKind.get('sharedStrings') ?? '')
    const chunks = withProgress(zip.read(sheetPath), zip.sizeOf(sheetPath), onProgress)
    const { rows, withoutResult } = await readSheet(chunks, { texts, styles, countsFrom1904 })
    return { rows, countsFrom1904, sheets: sheets.map(({ name }) => name), sheet: index, withoutResult }
  } finally {
    zip.close()
  }
}

/** The part that lists the sheets; the package says where it is. */
async function findWorkbook(zip: ZipArchive): Promise<string> {
  if (!zip.has('_rels/.rels')) throw new UnreadableFile(DAMAGED_NOT_XLSX)
  const found = (await readRelations(zip, '')).byKind.get('officeDocument')
  if (found === undefined || !zip.has(found) || !/\.xml$/i.test(found)) throw new UnreadableFile(DAMAGED_NOT_XLSX)
  return found
}

interface Relations {
  readonly byId: ReadonlyMap<string, string>
  /** By the last word of their type. */
  readonly byKind: ReadonlyMap<string, string>
}

/** Which parts belong to a part; paths are those inside the archive. */
async function readRelations(zip: ZipArchive, part: string): Promise<Relations> {
  const folder = path.posix.dirname(part)
  const file = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`)
  const byId = new Map<string, string>()
  const byKind = new Map<string, string>()
  await readXml(zip.read(file), {
    open(name, attributes) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return
      const inArchive = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target)
      byId.set(id, inArchive)
      byKind.set(type?.split('/').at(-1) ?? '', inArchive)
    },
  })
  return { byId, byKind }
}

interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

async function readSheetList(zip: ZipArchive, file: string) {
  const sheets: SheetEntry[] = []
  let countsFrom1904 = false
  await readXml(zip.read(file), {
    open(name, attributes) {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet' || sheets.length >= MOST_SHEETS) return
      const relation = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? ''
      sheets.push({
        name: attributes['name'] ?? '',
        relation,
        isHidden: (attributes['state'] ?? 'visible') !== 'visible',
      })
    },
  })
  return { sheets, countsFrom1904 }
}

function suggestedSheet(sheets: readonly SheetEntry[]): number {
  const log = sheets.findIndex(({ name, isHidden }) => !isHidden && name === TABLE_TITLES.log)
  const firstShown = sheets.findIndex(({ isHidden }) => !isHidden)
  return log === -1 ? Math.max(0, firstShown) : log
}

async function readSharedTexts(zip: ZipArchive, file: string): Promise<readonly string[]> {
  if (!zip.has(file)) return []
  const texts: string[] = []
  let characters = 0
  let text = ''
  let isText = false
  let isReading = false
  await readXml(zip.read(file), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh')
        isReading = true // a phonetic guide to a Japanese text
      else if (name === 't') isText = !isReading
    },
    text(part) {
      if (isText && text.length < LONGEST_CELL) text += part.slice(0, LONGEST_CELL)
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isReading = false
      else if (name === 'si') {
        characters += text.length
        if (characters > MOST_SHARED_CHARACTERS) throw tooLarge()
        texts.push(unescapeText(text))
      }
    },
  })
  return texts
}

async function* withProgress(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  onProgress: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const chunk of chunks) {
    yield chunk
    done += chunk.length
    onProgress(Math.min(1, done / Math.max(1, size)))
  }
}
