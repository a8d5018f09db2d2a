import { addDays, addMonths, type DayNumber, dayFromIso, type IsoDate, isoFromDay, laterOf } from '../calendar/day.ts'
import { ZERO } from '../money/money.ts'
import type { Arrangement, Recurrence, SupervisionKind } from '../plan/arrangement.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Rule } from '../program/rule-union.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { Minutes } from '../values/primitives.ts'
import { inSentence } from '../wording/constraint-name.ts'
import type { Answers } from './answers.ts'
import { examplePriceFor } from './example-price.ts'
import { doneOn, type FirstItems, firstWeekdayFrom } from './first-items.ts'

/** Days from the plan's start to the contract, where the person has named no day. */
const DAYS_UNTIL_CONTRACT = 28
const DAYS_UNTIL_FIRST_SESSION = 7

interface ExampleSessions {
  readonly kind: SupervisionKind
  /** Comes before the program's own word, such as supervision or consultation. */
  readonly word: string
  readonly weekday: number
  readonly minutes: Minutes
  readonly recurrence: Recurrence
  readonly priceId: 'supervision-individual-hour' | 'supervision-group-hour'
}

/**
 * One hour every two weeks, and two and a half hours a month: 25 h of each within a year, and less than 6 h in any
 * month.
 */
const INDIVIDUAL: ExampleSessions = {
  kind: 'individual',
  word: 'Individual',
  weekday: 1,
  minutes: 60,
  recurrence: { kind: 'every-weeks', weeks: 2 },
  priceId: 'supervision-individual-hour',
}
const GROUP: ExampleSessions = {
  kind: 'group',
  word: 'Group',
  weekday: 3,
  minutes: 150,
  recurrence: { kind: 'per-month', sessions: 1 },
  priceId: 'supervision-group-hour',
}

/** Individual supervision, and group supervision where the program lets some count. */
export function firstSupervision(answers: Answers, program: RulePack, today: IsoDate): FirstItems<Arrangement> {
  const requirement = program.requirements.find(({ earnedBy }) => earnedBy === 'supervision')
  if (!requirement) return { items: [], logEntries: [] }
  const kinds = countsInGroups(requirement, program) ? [INDIVIDUAL, GROUP] : [INDIVIDUAL]
  return {
    items: kinds.map((sessions) => exampleArrangement(sessions, requirement, program, { answers, today })),
    logEntries: kinds.flatMap(({ kind }) => sessionsAlreadyHeld(kind, requirement, answers, today)),
  }
}

/** Whether hours in a group surely count, and in full: a rule leaves room for them, and no rule converts them. */
function countsInGroups(requirement: Requirement, { rules }: RulePack): boolean {
  const own = rules.filter(({ requirementId }) => requirementId === requirement.id)
  if (own.some((rule) => rule.kind === 'supervision-kind-weight' && rule.supervisionKind === 'group')) return false
  return own.some((rule) => groupRoom(rule, requirement) > 0)
}

/** The minutes that a rule leaves for groups; 0 where it does not say how much. */
function groupRoom(rule: Rule, { minimumMinutes }: Requirement): Minutes {
  switch (rule.kind) {
    case 'supervision-kind-maximum':
      return rule.supervisionKind === 'group' ? rule.minutes : 0
    case 'supervision-kind-share-maximum':
      return rule.supervisionKind === 'group' ? Math.floor((minimumMinutes * rule.numerator) / rule.denominator) : 0
    case 'supervision-kind-minimum':
      return rule.supervisionKind === 'individual' ? Math.max(0, minimumMinutes - rule.minutes) : 0
    case 'supervision-kind-share-minimum':
      return rule.supervisionKind === 'individual'
        ? Math.floor((minimumMinutes * (rule.denominator - rule.numerator)) / rule.denominator)
        : 0
    default:
      return 0
  }
}

function exampleArrangement(
  { kind, word, weekday, minutes, recurrence, priceId }: ExampleSessions,
  requirement: Requirement,
  program: RulePack,
  { answers, today }: { readonly answers: Answers; readonly today: IsoDate },
): Arrangement {
  const contractOn = contractDay(answers)
  // Each session before today would have to be confirmed, and those that happened are in the log already.
  const from = laterOf(contractOn, dayFromIso(today))
  return {
    id: arrangementId(kind),
    title: `${word} ${inSentence(requirement.name)}`,
    supervisor: '',
    isExample: true,
    kind,
    contractOn: isoFromDay(contractOn),
    endsOn: null,
    firstSessionOn: isoFromDay(firstWeekdayFrom(addDays(from, DAYS_UNTIL_FIRST_SESSION), weekday)),
    groupSize: null,
    hasSecondSupervisor: false,
    sessionMinutes: minutes,
    recurrence,
    supervisorTimeOff: [],
    bookedOn: [],
    noticeDays: 0,
    pricePerSession: examplePriceFor(program, priceId, minutes),
    yearlyRise: 0,
    intensity: 'ordinary',
    notes: 'An example. Replace it by what you agree with your supervisor.',
  }
}

/**
 * Log entries for supervision done before the plan. They are spread evenly over the months since the contract, since
 * some programs count only so much of a month. Without a contract they are on one day, which the person can correct.
 * They were paid before the plan, so each has a payment of zero.
 */
function sessionsAlreadyHeld(
  kind: SupervisionKind,
  requirement: Requirement,
  answers: Answers,
  today: IsoDate,
): LogEntry[] {
  const minutes = answers.done
    .filter((entry) => entry.requirementId === requirement.id && (entry.supervisionKind ?? 'individual') === kind)
    .reduce((total, entry) => total + entry.minutes, 0)
  if (minutes === 0) return []
  const days = monthlyDays(contractDay(answers), today)
  const held = days.length === 0 ? [doneOn(answers, today)] : days
  return held.flatMap((on, index): LogEntry[] => {
    const share = Math.floor(minutes / held.length) + (index < minutes % held.length ? 1 : 0)
    if (share === 0) return []
    const id = `log-done-${requirement.id}-${kind}-${index + 1}`
    const target = { kind: 'session', arrangementId: arrangementId(kind) } as const
    return [
      {
        id,
        kind: 'hours',
        on,
        minutes: share,
        target: { ...target, plannedOn: null },
        notes: 'Done before this plan; the days are approximate.',
      },
      // The payment is matched with its session by the day.
      { id: `${id}-paid`, kind: 'payment', on, amount: ZERO, target: { ...target, plannedOn: on }, notes: '' },
    ]
  })
}

/** The contract's day and the same day of each month after it, up to today. */
function monthlyDays(contractOn: DayNumber, today: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let months = 0; addMonths(contractOn, months) <= dayFromIso(today); months += 1) {
    days.push(isoFromDay(addMonths(contractOn, months)))
  }
  return days
}

function contractDay({ contractOn, startOn }: Answers): DayNumber {
  return contractOn === null ? addDays(dayFromIso(startOn), DAYS_UNTIL_CONTRACT) : dayFromIso(contractOn)
}

function arrangementId(kind: SupervisionKind): string {
  return `supervision-${kind}`
}
