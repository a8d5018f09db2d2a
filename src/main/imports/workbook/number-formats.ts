import type { ZipArchive } from '../../files/zip-archive.ts'
import { readXml } from './read-xml.ts'

/** What a number is shown as. */
export type Shown = 'number' | 'date' | 'time'

/** Built-in formats, which a workbook names by number alone (`numFmtId`, ISO/IEC 29500-1, 18.8.30). */
const KNOWN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]
const KNOWN_TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47]
const MOST_STYLES = 100_000

/** What the numbers of each cell style are shown as, in the order in which cells name the styles. */
export async function readNumberFormats(zip: ZipArchive, path: string): Promise<readonly Shown[]> {
  if (!zip.has(path)) return []
  const codes = new Map<number, string>()
  const styles: Shown[] = []
  let isInCellStyles = false
  await readXml(zip.read(path), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') isInCellStyles = true
      else if (name === 'xf' && isInCellStyles && styles.length < MOST_STYLES) {
        const id = Number(attributes['numFmtId'] ?? 0)
        const code = codes.get(id)
        styles.push(code === undefined ? shownByNumber(id) : shownByCode(code))
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false
    },
  })
  return styles
}

function shownByNumber(id: number): Shown {
  if (KNOWN_DATES.includes(id)) return 'date'
  return KNOWN_TIMES.includes(id) ? 'time' : 'number'
}

/** By the letters of the code outside of quotes and brackets: a year or a day makes a date, hours alone a time. */
export function shownByCode(code: string): Shown {
  const isElapsed = /\[(h+|m+|s+)\]/i.test(code)
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')[0]
    ?.toLowerCase()
  if (letters === undefined || /general/.test(letters)) return 'number'
  if (/[yd]/.test(letters)) return 'date'
  if (isElapsed || /[hs]/.test(letters)) return 'time'
  return /m{3}/.test(letters) ? 'date' : 'number'
}
