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

/** What figures without a unit count, by the heading of their column and by how large they are. */
export function guessUnit(heading: string, figures: readonly number[]): UnitGuess {
  const words = nameKey(heading)
  if (SAYS_MINUTES.test(words)) return { unit: 'minutes', isOpen: false }
  if (areFractionsOfADay(figures)) return { unit: 'days', isOpen: true }
  const most = figures.reduce((highest, figure) => Math.max(highest, figure), 0)
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
