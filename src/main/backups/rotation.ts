/** How many backups are kept, by age. Each of the later ones keeps the last backup of its day, week or month. */
const LATEST = 5
const DAYS = 14
const WEEKS = 8
const MONTHS = 24
/** The most that all backups of one plan may take, in bytes, save for the newest whole one, which always stays. */
const SIZE_LIMIT = 500_000_000

const MILLISECONDS_PER_DAY = 86_400_000
const DAYS_PER_WEEK = 7
/** 1970-01-01 was a Thursday; three days more and weeks begin on Mondays. */
const MONDAY_SHIFT = 3

export interface RotationItem {
  readonly id: string
  /** Counts up; unlike the clock it is never set back. */
  readonly number: number
  readonly madeAt: Date
  readonly bytes: number
  /** Checked when it was made, and of the same size since. */
  readonly isWhole: boolean
}

/**
 * Which backups can go. Kept are the last five, and the last of each of 14 days, 8 weeks and 24 months that have one.
 * "Last" goes by the number, so that a clock set back or forward neither keeps a backup for ever nor loses the newest.
 * Backups that are not whole take no one's place, and leave once five whole ones are newer. Beyond the size limit the
 * oldest leave first. The newest whole backup always stays.
 */
export function chooseRemovals(items: readonly RotationItem[], sizeLimit = SIZE_LIMIT): readonly string[] {
  const newestFirst = items.toSorted((left, right) => right.number - left.number)
  const whole = newestFirst.filter(({ isWhole }) => isWhole)
  const tiers = [
    whole.slice(0, LATEST),
    lastOfEach(whole, DAYS, dayOf),
    lastOfEach(whole, WEEKS, weekOf),
    lastOfEach(whole, MONTHS, monthOf),
  ]
  const wanted = new Set(tiers.flat().map(({ id }) => id))
  const fifthNewest = whole[LATEST - 1]?.number ?? Number.NEGATIVE_INFINITY
  const kept = new Set<string>()
  let bytes = 0
  for (const item of newestFirst) {
    if (item.isWhole ? !wanted.has(item.id) : item.number < fifthNewest) continue
    bytes += item.bytes
    if (bytes <= sizeLimit || item === whole[0]) kept.add(item.id)
  }
  return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
}

function lastOfEach(
  newestFirst: readonly RotationItem[],
  count: number,
  spanOf: (moment: Date) => number,
): readonly RotationItem[] {
  const bySpan = new Map<number, RotationItem>()
  for (const item of newestFirst) {
    const span = spanOf(item.madeAt)
    if (bySpan.size < count && !bySpan.has(span)) bySpan.set(span, item)
  }
  return [...bySpan.values()]
}

function dayOf(moment: Date): number {
  return Math.floor(moment.getTime() / MILLISECONDS_PER_DAY)
}

function weekOf(moment: Date): number {
  return Math.floor((dayOf(moment) + MONDAY_SHIFT) / DAYS_PER_WEEK)
}

function monthOf(moment: Date): number {
  return moment.getUTCFullYear() * 12 + moment.getUTCMonth()
}
