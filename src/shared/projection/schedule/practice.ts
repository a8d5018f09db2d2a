import { addDays, type DayNumber, earlierOf, laterOf, mondayOf } from '../../calendar/day.ts'
import type { CountingRules } from '../../counting/counting-rules.ts'
import { uncoveredRule } from '../../counting/coverage.ts'
import { countableOf, type Entry, periodOf } from '../../counting/entry.ts'
import { securedOn } from '../../counting/met-on.ts'
import { remember } from '../../remember.ts'
import type { Minutes } from '../../values/primitives.ts'
import type { Model, PracticeModel } from '../model/model.ts'
import type { PracticeEntry, PracticeResult } from '../model/solution.ts'
import { type WeekCalendar, workingDays } from '../model/week-calendar.ts'
import { PeriodMinima } from './period-minima.ts'
import { VoidPeriods } from './void-periods.ts'

/** All that practice depends on. */
interface PracticeParts
  extends Pick<Model, 'practices' | 'requirements' | 'coverages' | 'firstContract' | 'today' | 'from' | 'horizon'> {
  readonly calendar: Pick<WeekCalendar, 'leave'>
}

/** Practice by place of the requirement; null where practice does not earn it. */
export function accruePractices(model: Model): readonly (PracticeResult | null)[] {
  const { practices, requirements, coverages, firstContract, today, from, horizon, calendar } = model
  return accrueKnown(practices, requirements, coverages, firstContract, today, from, horizon, calendar.leave)
}

const accrueKnown = remember(
  (
    practices: Model['practices'],
    requirements: Model['requirements'],
    coverages: Model['coverages'],
    firstContract: DayNumber | null,
    today: DayNumber,
    from: DayNumber,
    horizon: DayNumber,
    leave: WeekCalendar['leave'],
  ) => {
    const parts = { practices, requirements, coverages, firstContract, today, from, horizon, calendar: { leave } }
    return requirements.map(({ earnedBy }, index) => (earnedBy === 'practice' ? accruePractice(parts, index) : null))
  },
)

/** Logged hours of practice, in order of date. */
function loggedEntries(
  model: PracticeParts,
  counting: CountingRules,
  practices: readonly PracticeModel[],
): PracticeEntry[] {
  return practices
    .flatMap(({ id, logged }) =>
      logged.map(({ on, minutes }) => ({
        ...practiceEntry(model, counting, on, minutes),
        practiceId: id,
        isLogged: true,
      })),
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

/** Hours with clients that a practice is to add, on the day they are credited. */
interface Planned {
  readonly practiceId: string
  readonly on: DayNumber
  readonly recorded: Minutes
  readonly state: 'planned'
}

/**
 * From today to the horizon, in order of date, then of plan order. A week comes to floor(weekly minutes × days / 7), where
 * days of leave do not count. It is credited on its last day, or by day: then each day adds what the week has come to by it.
 */
function* plannedHours(
  model: PracticeParts,
  practices: readonly PracticeModel[],
  isByDay: boolean,
): Generator<Planned> {
  const { calendar, from, horizon, firstContract } = model
  for (let first = from; first <= horizon; ) {
    const monday = mondayOf(first)
    const last = isByDay ? first : addDays(monday, 6)
    for (const { id, weeklyMinutes, startsOn, endsOn } of practices) {
      const begins = startsOn ?? firstContract
      const on = earlierOf(endsOn, last)
      if (begins === null || on < laterOf(begins, first)) continue
      const days = (to: DayNumber) => workingDays(calendar.leave, laterOf(laterOf(begins, from), monday), to)
      const sum = (to: DayNumber) => Math.floor((weeklyMinutes * days(to)) / 7)
      yield { practiceId: id, on, recorded: sum(on) - sum(addDays(first, -1)), state: 'planned' }
    }
    first = addDays(last, 1)
  }
}

/**
 * Counts logged hours first, and then planned ones until the requirement is full. Where a rule looks at weeks or months,
 * practice accrues by day, so that each hour lies in its own month. A week or month that will end with less than a rule
 * asks for is void: nothing counts in it, and nothing is planned there. Practice goes on until the last one that counts
 * holds its minimum. It uses no study time. With `asksForDays` the result lists an entry for each day in any case.
 */
export function accruePractice(model: PracticeParts, requirementIndex: number, asksForDays = false): PracticeResult {
  const requirement = model.requirements[requirementIndex]
  if (!requirement)
    return { recorded: 0, counted: 0, done: 0, hoursMetOn: null, firstCountedOn: null, entries: [], countedOf: [] }
  const { minimum, counting } = requirement
  const { periodMaxima, periodMinima } = counting
  const practices = model.practices.filter(({ requirement: index }) => index === requirementIndex)
  const entries = loggedEntries(model, counting, practices)
  const isByDay = periodMaxima.length + periodMinima.length > 0
  const hasMinima = periodMinima.length > 0
  const voided = new VoidPeriods(periodMinima)
  const planned = plannedHours(model, practices, isByDay)
  const held = hasMinima ? outsideVoid(voided, entries, [...planned]) : planned
  const keepsEntries = asksForDays || hasMinima || entries.length > 0 || requirement.recencies.length > 0
  const maxima = periodMaxima.map((limit) => ({ ...limit, used: new Map<number, Minutes>() }))
  const minima = new PeriodMinima(periodMinima)
  const countedOf: Minutes[] = []
  let recorded = 0
  let counted = 0
  let done = 0
  let reachedOn: DayNumber | null = null
  let firstCountedOn: DayNumber | null = null
  const take = (entry: Entry) => {
    const { on } = entry
    let taken = voided.holds(on) ? 0 : Math.min(countableOf(counting, entry), minimum - counted)
    for (const { period, minutes: most, used } of maxima)
      taken = Math.min(taken, most - (used.get(periodOf(period, on)) ?? 0))
    taken = Math.max(0, taken)
    for (const { period, used } of maxima) {
      const key = periodOf(period, on)
      used.set(key, (used.get(key) ?? 0) + taken)
    }
    minima.record(on, entry.recorded, taken)
    if (taken > 0) firstCountedOn ??= on
    counted += taken
    countedOf.push(taken)
    return taken
  }
  // Hours logged for a future day are counted before planned hours, even where the planned day is earlier.
  let lastCountedOn: DayNumber | null = null
  for (const entry of entries) {
    recorded += entry.recorded
    const taken = take(entry)
    if (taken > 0) lastCountedOn = entry.on
    if (entry.on <= model.today) done += taken
    if (reachedOn === null && counted >= minimum) reachedOn = entry.on
  }
  for (const { on, practiceId, recorded: minutes } of held) {
    if (counted >= minimum && !minima.lacks(on)) {
      if (hasMinima) continue
      break
    }
    const entry = practiceEntry(model, counting, on, minutes)
    const taken = take(entry)
    // Without a minimum of weeks or months, it does not matter what is done beyond what counts.
    const kept = hasMinima ? minutes : taken
    if (keepsEntries) entries.push({ ...entry, recorded: kept, practiceId, isLogged: false })
    recorded += kept
    if (taken > 0) lastCountedOn = lastCountedOn === null ? on : laterOf(lastCountedOn, on)
    if (reachedOn === null && counted >= minimum) reachedOn = lastCountedOn
  }
  const hoursMetOn = reachedOn === null ? null : securedOn(periodMinima, entries, reachedOn)
  return { recorded, counted, done, hoursMetOn, firstCountedOn, entries, countedOf }
}

/** The planned hours without those in weeks and months that are void. More of them can be when those are left out. */
function outsideVoid(
  voided: VoidPeriods,
  logged: readonly PracticeEntry[],
  planned: readonly Planned[],
): readonly Planned[] {
  const known = logged.map(({ on, recorded }) => ({ on, recorded, state: 'done' as const }))
  for (let held = planned; ; held = held.filter(({ on }) => !voided.holds(on))) {
    if (!voided.addThoseOf([...known, ...held])) return held
  }
}
