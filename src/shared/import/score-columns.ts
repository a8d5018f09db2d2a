import type { Cell } from './cell.ts'
import { type ColumnContent, looksLikeTimesOfDay } from './column-content.ts'
import { countsUnits, fitOfHeading, saysKind, saysMinutes } from './column-words.ts'
import type { ImportField } from './import-options.ts'

/** What a column says: by its heading, and by its cells. */
export interface SheetColumn {
  readonly index: number
  /** Empty where there is none. */
  readonly heading: Cell
  readonly content: ColumnContent
}

/** A share of cells that tells what a column holds. */
const MOSTLY = 0.7
const MOST = 0.8
const CERTAIN = 20
const SOME = 0.3
const FITS_CONTENT = 4
const FITS_TITLES = 8
const STRONG_HEADING = 9

/** The fields that cells alone can tell, whatever the heading says. */
const BY_CONTENT: readonly ImportField[] = ['date', 'item']

/**
 * How well a column fits a field, by the words of its heading and by what its cells hold; null where it cannot be meant. A
 * heading alone gives 12 at most, contents 4, and titles of the plan 8.
 */
export function scoreOf(field: ImportField, { heading, content }: SheetColumn): number | null {
  if (field === 'kind') return saysKind(heading) && content.kinds >= MOST ? CERTAIN : null
  if (field === 'direction') return content.directions >= MOST ? CERTAIN - 1 : null
  if (field === 'id') return null
  const words = fitOfHeading(field, heading)
  if (words === null || (words === 0 && !BY_CONTENT.includes(field))) return null
  const cells = contentFit(field, content, words, saysMinutes(heading), countsUnits(heading))
  return cells === null || words + cells <= 0 ? null : words + cells
}

function contentFit(
  field: ImportField,
  content: ColumnContent,
  words: number,
  isMinutes: boolean,
  areUnits: boolean,
): number | null {
  const { share, filled } = content
  if (filled === 0) return 0
  const dates = share.date + share.moment + share.serial
  const figures = share.number + share.money
  switch (field) {
    case 'date':
      if (share.weekday > SOME || share.time + share.clock + share.duration > SOME || share.yes > SOME) return null
      if (share.date + share.moment >= MOSTLY) return words >= STRONG_HEADING ? FITS_CONTENT + 1 : FITS_CONTENT
      if (share.serial >= MOSTLY && words > 0) return FITS_CONTENT
      return figures > SOME ? null : -words / 2
    case 'hours':
      if (share.date + share.moment > SOME || share.yes > SOME || share.weekday > SOME || share.time > SOME) return null
      if (looksLikeTimesOfDay(content) && (words < STRONG_HEADING || isMinutes)) return null
      if (share.serial > SOME || content.hasCurrency || areUnits) return null
      if (figures + share.clock + share.duration >= MOSTLY) return FITS_CONTENT
      return share.text >= MOSTLY && words < STRONG_HEADING ? null : -words / 2
    case 'amount':
    case 'credit':
      if (dates - share.serial > SOME || share.yes > SOME || share.clock + share.time + share.duration > SOME)
        return null
      if (isNothingButZero(content)) return null
      if (figures + share.serial >= MOSTLY) return FITS_CONTENT
      return share.text >= MOSTLY && words < STRONG_HEADING ? null : -words / 2
    case 'start':
    case 'end':
      return share.clock + share.time + share.moment >= MOSTLY || isFractionOfADay(content) ? FITS_CONTENT : null
    case 'minutes':
      if (areUnits) return null
      return figures + share.clock + share.duration >= MOSTLY ? FITS_CONTENT : null
    case 'pause':
    case 'part':
      return figures + share.clock + share.duration >= MOSTLY ? FITS_CONTENT : null
    case 'planned':
      return dates >= MOSTLY ? FITS_CONTENT : null
    case 'held':
      return content.canceled > 0 || (words >= STRONG_HEADING && share.yes >= MOSTLY) ? FITS_CONTENT : null
    case 'completes':
      return share.yes >= MOSTLY ? FITS_CONTENT : null
    case 'item':
      if (content.titles >= SOME) return FITS_TITLES
      if (dates > SOME || share.weekday > SOME || share.yes > SOME || figures > SOME || share.clock > SOME) return null
      return share.text >= MOSTLY ? 2 : 0
    case 'notes':
      return dates > SOME ? null : 0
    case 'category':
    case 'direction':
    case 'kind':
    case 'id':
      return 0
  }
}

function isFractionOfADay({ numbers, share }: ColumnContent): boolean {
  return share.number + share.money >= MOSTLY && numbers.every((value) => value === null || (value >= 0 && value < 1))
}

/** A column of fees that were never charged holds no amounts. */
function isNothingButZero({ numbers }: ColumnContent): boolean {
  return numbers.some((value) => value === 0) && numbers.every((value) => value === null || value === 0)
}
