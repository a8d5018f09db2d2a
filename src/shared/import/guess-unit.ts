import type { BareUnit } from '../input/parse-hours.ts'
import { nameKey } from './name-keys.ts'

/** No day has more hours than this. */
const HOURS_IN_A_DAY = 24
const MINUTES_PER_HOUR = 60
const MINUTES_PER_DAY = 1440
/** Above this, whole hours a row are so many that minutes may be meant. */
const LONG_DAY = 12
const SHORTEST_SESSION_IN_MINUTES = 5
/** Both are written with four decimals at least, so that a minute is off by less than this. */
const NEARLY_WHOLE = { ofHours: 0.006, ofDays: 0.08 }

const SAYS_MINUTES = /(^|[^\p{L}])(mins?|minutes?|minuten|minuti|minutos|minuter|minutter)($|[^\p{L}])/u
const SAYS_HOURS =
  /(^|[^\p{L}])(h|hrs?|hours?|stunden?|std|heures?|horas?|ore|uren|timer|timmar|ceus?|credits?)($|[^\p{L}])/u

export interface UnitGuess {
  readonly unit: BareUnit
  /** Whether another unit makes sense as well, so that a person has to say which. */
  readonly isOpen: boolean
}

/**
 * What figures without a unit count, by the heading of their column, by how large they are, and by whether their decimals
 * could be minutes.
 */
export function guessUnit(heading: string, figures: readonly number[], couldBeClock: boolean): UnitGuess {
  const words = nameKey(heading)
  if (SAYS_MINUTES.test(words)) return { unit: 'minutes', isOpen: false }
  if (areFractionsOfADay(figures)) return { unit: 'days', isOpen: true }
  const most = figures.reduce((highest, figure) => Math.max(highest, figure), 0)
  if (couldBeClock && !/decimal|dezimal/.test(words)) return { unit: 'hours', isOpen: true }
  if (SAYS_HOURS.test(words)) return { unit: 'hours', isOpen: most > HOURS_IN_A_DAY }
  const areWhole = figures.every((figure) => Number.isInteger(figure) && figure >= SHORTEST_SESSION_IN_MINUTES)
  if (most > HOURS_IN_A_DAY) return { unit: areWhole ? 'minutes' : 'hours', isOpen: true }
  return { unit: 'hours', isOpen: most > LONG_DAY && areWhole }
}

/** Spreadsheets keep a time as a fraction of a day: 0.0625 is an hour and a half. As hours it would be no whole minutes. */
function areFractionsOfADay(figures: readonly number[]): boolean {
  if (figures.length === 0 || figures.some((figure) => figure >= 1)) return false
  const isWhole = (minutes: number, nearly: number) => Math.abs(minutes - Math.round(minutes)) <= nearly
  return (
    figures.every((figure) => isWhole(figure * MINUTES_PER_DAY, NEARLY_WHOLE.ofDays)) &&
    figures.some((figure) => !isWhole(figure * MINUTES_PER_HOUR, NEARLY_WHOLE.ofHours))
  )
}

/** Minutes that people write behind a point, and that are unusual as decimals of an hour. */
const MINUTES_BEHIND_A_POINT = { asText: /^(?:05|10|15|20|30|35|40|45|55)$/, asNumber: /^(?:05|15|35|45|55)$/ }

/**
 * Whether 1.30 could be 1 h 30 min: no figure has 60 or more behind its sign, and one has minutes there such as 15, 30 or 45.
 * A number that a spreadsheet stores has lost its last zero, so 1.3 tells less.
 */
export function couldBeClock(cells: readonly (string | number)[]): boolean {
  let tells = false
  for (const cell of cells) {
    const [, behind = ''] =
      /[.,](\d+)$/.exec(typeof cell === 'number' ? cell.toFixed(4).replace(/00$/, '') : cell.trim()) ?? []
    if (behind === '') continue
    if (behind.length > 2 || Number(behind.padEnd(2, '0')) >= MINUTES_PER_HOUR) return false
    tells ||= MINUTES_BEHIND_A_POINT[typeof cell === 'number' ? 'asNumber' : 'asText'].test(behind)
  }
  return tells
}
