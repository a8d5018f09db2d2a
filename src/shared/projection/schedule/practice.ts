import { addDays, type DayNumber, earlierOf, laterOf } from '../../calendar/day.ts'
import type { CountingRules } from '../../counting/counting-rules.ts'
import { uncoveredRule } from '../../counting/coverage.ts'
import { countableEntries, countableOf, type Entry, periodOf } from '../../counting/entry.ts'
import { remember } from '../../remember.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Model } from '../model/model.ts'
import type { PracticeEntry, PracticeResult } from '../model/solution.ts'
import { mondayOfWeek, type WeekCalendar, weekOf, workingDays } from '../model/week-calendar.ts'

/** All that practice depends on. */
interface PracticeParts
  extends Pick<Model, 'practices' | 'requirements' | 'coverages' | 'firstContract' | 'today' | 'from'> {
  readonly calendar: Pick<WeekCalendar, 'leave' | 'firstMonday' | 'weekCount'>
}

/** Practice by place of the requirement; null where practice does not earn it. */
export function accruePractices(model: Model): readonly (PracticeResult | null)[] {
  const { practices, requirements, coverages, firstContract, today, from, calendar } = model
  const { leave, firstMonday, weekCount } = calendar
  return accrueKnown(practices, requirements, coverages, firstContract, today, from, leave, firstMonday, weekCount)
}

const accrueKnown = remember(
  (
    practices: Model['practices'],
    requirements: Model['requirements'],
    coverages: Model['coverages'],
    firstContract: DayNumber | null,
    today: DayNumber,
    from: DayNumber,
    leave: WeekCalendar['leave'],
    firstMonday: DayNumber,
    weekCount: number,
  ) => {
    const calendar = { leave, firstMonday, weekCount }
    const parts = { practices, requirements, coverages, firstContract, today, from, calendar }
    return requirements.map(({ earnedBy }, index) => (earnedBy === 'practice' ? accruePractice(parts, index) : null))
  },
)

/** Logged hours of practice, in order of date. */
function practiceEntries(model: PracticeParts, counting: CountingRules, requirementIndex: number): PracticeEntry[] {
  return model.practices
    .flatMap(({ id, requirement, logged }) =>
      requirement === requirementIndex
        ? logged.map(({ on, minutes }) => ({
            ...practiceEntry(model, counting, on, minutes),
            practiceId: id,
            isLogged: true,
          }))
        : [],
    )
    .sort((left, right) => left.on - right.on)
}

export function practiceEntry(
  { firstContract, coverages }: Pick<Model, 'firstContract' | 'coverages'>,
  counting: CountingRules,
  on: DayNumber,
  recorded: Minutes,
): Entry {
  const isInContract = firstContract !== null && on >= firstContract
  const uncoveredBy = uncoveredRule(coverages, counting, on, isInContract, null)
  return {
    on,
    recorded,
    kind: -1,
    mode: -1,
    area: -1,
    isApproved: true,
    people: 0,
    hasSecondSupervisor: false,
    uncoveredBy,
  }
}

/**
 * Counts logged hours first. From today on each week then adds floor(weekly minutes × days / 7), where days of leave do
 * not count, on the week's last day, until the requirement is full. Practice uses no study time. With `asksForDays` the
 * result lists an entry for each day in any case.
 */
export function accruePractice(model: PracticeParts, requirementIndex: number, asksForDays = false): PracticeResult {
  const requirement = model.requirements[requirementIndex]
  if (!requirement)
    return { recorded: 0, counted: 0, done: 0, hoursMetOn: null, firstCountedOn: null, entries: [], countedOf: [] }
  const { minimum, counting } = requirement
  const practices = model.practices.filter(({ requirement: index }) => index === requirementIndex)
  const periods = counting.periodMaxima.map((limit) => ({ ...limit, used: new Map<number, Minutes>() }))
  const entries = practiceEntries(model, counting, requirementIndex)
  const { minutes: countable } = countableEntries(counting, entries, model.today)
  const keepsEntries = asksForDays || entries.length > 0 || requirement.recencies.length > 0
  const countedOf: Minutes[] = []
  let recorded = 0
  let done = 0
  let counted = 0
  let hoursMetOn: DayNumber | null = null
  let firstCountedOn: DayNumber | null = null
  const take = (on: DayNumber, minutes: Minutes) => {
    let taken = Math.min(minutes, minimum - counted)
    for (const { period, minutes: most, used } of periods)
      taken = Math.min(taken, most - (used.get(periodOf(period, on)) ?? 0))
    taken = Math.max(0, taken)
    for (const { period, used } of periods) {
      const key = periodOf(period, on)
      used.set(key, (used.get(key) ?? 0) + taken)
    }
    if (taken > 0) firstCountedOn ??= on
    counted += taken
    countedOf.push(taken)
    return taken
  }
  // Hours logged for a future day are counted before planned hours, even where the planned day is earlier.
  let lastLoggedOn: DayNumber | null = null
  for (const [index, { on, recorded: minutes }] of entries.entries()) {
    recorded += minutes
    const taken = take(on, countable[index] ?? 0)
    if (taken > 0) lastLoggedOn = on
    if (on <= model.today) done += taken
    if (hoursMetOn === null && counted >= minimum) hoursMetOn = on
  }
  const { calendar } = model
  for (let week = Math.max(0, weekOf(calendar, model.from)); counted < minimum && week < calendar.weekCount; week++) {
    const sunday = addDays(mondayOfWeek(calendar, week), 6)
    let last: DayNumber | null = null
    for (const { id, endsOn, weeklyMinutes, ...practice } of practices) {
      const startsOn = practice.startsOn ?? model.firstContract
      if (startsOn === null) continue
      const firstDay = laterOf(laterOf(startsOn, model.from), mondayOfWeek(calendar, week))
      const lastDay = earlierOf(endsOn, sunday)
      if (lastDay < firstDay) continue
      const minutes = Math.floor((weeklyMinutes * workingDays(calendar.leave, firstDay, lastDay)) / 7)
      const taken = take(lastDay, countableOf(counting, practiceEntry(model, counting, lastDay, minutes)))
      if (keepsEntries) {
        entries.push({ ...practiceEntry(model, counting, lastDay, taken), practiceId: id, isLogged: false })
      }
      recorded += taken
      if (taken > 0) last = last === null ? lastDay : laterOf(last, lastDay)
    }
    if (counted >= minimum) hoursMetOn = last !== null && lastLoggedOn !== null ? laterOf(last, lastLoggedOn) : last
  }
  return { recorded, counted, done, hoursMetOn, firstCountedOn, entries, countedOf }
}
