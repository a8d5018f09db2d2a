/** How many backups are kept: the latest, and then the last of so many days, weeks and months. */
const LATEST = 5
const DAYS = 14
const WEEKS = 8
const MONTHS = 24
/** The most bytes that all backups of one plan may take. The newest whole one stays even beyond that. */
const SIZE_LIMIT = 500_000_000

const MILLISECONDS_PER_DAY = 86_400_000
const DAYS_PER_WEEK = 7
/** 1970-01-01 was a Thursday; three days more and weeks begin on Mondays. */
const MONDAY_SHIFT = 3

export interface KeptBackup {
  readonly id: string
  /** Counts up with each backup. A clock can be set back; this cannot. */
  readonly number: number
  readonly madeAt: Date
  readonly bytes: number
  /** Checked when it was made, and of the same size since. */
  readonly isWhole: boolean
}

/**
 * Grandfather-father-son rotation: the ids of the backups to remove. The last five are kept, and the last of each of
 * the latest 14 days, 8 weeks and 24 months that have one. "Last" means the highest number, so that a clock that was
 * set wrong neither keeps a backup for ever nor loses the newest. A backup that is not whole counts for none of these,
 * and goes once five whole ones are newer. Beyond the size limit the oldest go first. The newest whole backup always
 * stays.
 */
export function chooseRemovals(items: readonly KeptBackup[], sizeLimit = SIZE_LIMIT): readonly string[] {
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
  newestFirst: readonly KeptBackup[],
  count: number,
  spanOf: (moment: Date) => number,
): readonly KeptBackup[] {
  const bySpan = new Map<number, KeptBackup>()
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
