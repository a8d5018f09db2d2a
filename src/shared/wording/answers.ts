import { monthlyOutflow } from '../charts/monthly-cash.ts'
import { type WeeklyLoad, weeklyLoad } from '../charts/weekly-load.ts'
import { money } from '../money/money.ts'
import { isBudgetStated } from '../plan/budget.ts'
import type { Plan } from '../plan/plan.ts'
import type { Constraint } from '../projection/result/constraint.ts'
import { daysLater } from '../projection/result/differences.ts'
import { missingFrom } from '../projection/result/missing-amounts.ts'
import type { Projection } from '../projection/result/projection.ts'
import { HELD_EARLY } from './chain.ts'
import { constraintNames } from './constraint-name.ts'
import { assumptions, ifEligible, ifHappened, isCertifiedAlready, tooShort } from './date-conditions.ts'
import type { Formatter } from './formatter.ts'
import { halfOf, loadWords } from './load-words.ts'
import { cannotFinishSentence } from './missing.ts'
import { capitalize, count, joinWords } from './phrases.ts'
import { timeDifference } from './rough-time.ts'
import { keepsSentence, stopCostSentence, stopSentence } from './stopping.ts'
import {
  afterContributions,
  isCostKnown,
  notEnteredShortly,
  opportunitySentence,
  totalFigure,
  totalReachInSentence,
} from './totals.ts'
import { wholeDistance } from './whole-distance.ts'

/** A scenario as it is compared: its name and what it leads to. */
export interface NamedProjection {
  readonly name: string
  readonly projection: Projection
}

/** When am I certified? */
export function answerWhen(projection: Projection, plan: Plan, formatter: Formatter): string {
  const { outcome } = projection
  switch (outcome.kind) {
    case 'certified':
      if (isCertifiedAlready(projection)) {
        return `On this plan you have been certified since ${formatter.date(outcome.certifiedOn)}${ifHappened(outcome, formatter)}. The renewal is due by ${formatter.date(outcome.firstRenewalOn)}.`
      }
      return `On this plan you would be certified on ${formatter.date(outcome.certifiedOn)}${ifHappened(outcome, formatter)}${ifEligible(plan, outcome, formatter)}. ${assumptions(outcome, plan, formatter)}`.trim()
    case 'stopped':
      return `${stopSentence(outcome, projection.today, formatter)} ${keepsSentence(projection, formatter)}`
    case 'cannot-finish':
      return cannotFinishSentence(outcome, plan, projection, formatter)
    case 'pace-refused': {
      const earliest =
        outcome.earliestOn === null
          ? 'As it stands, this plan does not reach certification within ten years.'
          : `The earliest date this plan allows is ${formatter.date(outcome.earliestOn)}.`
      return [tooShort(outcome, formatter), earliest, shownInstead(projection)].join(' ').trim()
    }
  }
}

/** What is shown in place of a plan whose pace is refused; empty where that has no date either. */
function shownInstead({ chain }: Pick<Projection, 'chain'>): string {
  return chain.length === 0 ? '' : 'What is shown is the plan as your weeks allow.'
}

/** What is stopping me from being sooner? As a sentence; empty when nothing but the work sets the date. */
export function bindingSentence(
  binding: readonly Constraint[],
  plan: Plan,
  formatter: Formatter,
  most = binding.length,
): string {
  if (binding.length === 0) return ''
  const named = constraintNames(binding.slice(0, most), plan, formatter)
  const names = binding.length > named.length ? [...named, `${binding.length - named.length} more`] : named
  return `The date is set by ${joinWords(names)}.`
}

/** What does it cost, when is the money due, and which month hurts most? All of it up to certification. */
export function answerCost(projection: Projection, plan: Plan, formatter: Formatter): string {
  const { opportunity } = projection
  const { mostExpensive, lowestCash } = monthlyOutflow(projection, 'certification')
  const income = opportunity === null ? [] : [opportunitySentence(opportunity, formatter)]
  const cost = costSentence(projection, formatter)
  if (mostExpensive === null) return [cost, ...income].join(' ')
  const ofTime = projection.outcome.kind === 'stopped' ? '' : ' until then'
  const most = `The most expensive month${ofTime} is ${formatter.month(mostExpensive.month)}, with ${formatter.money(mostExpensive.outflow)}.`
  if (lowestCash === null || !isBudgetStated(plan.budget)) return [cost, most, ...income].join(' ')
  const least =
    lowestCash.amount < 0
      ? `Until then your money runs short by up to ${formatter.money(money(-lowestCash.amount))}, on ${formatter.date(lowestCash.on)}.`
      : `Until then your cash never falls below ${formatter.money(lowestCash.amount)}.`
  return [cost, most, least, ...income].join(' ')
}

/** What it costs to certification, by stopping, or, where neither comes, until the last thing planned. */
export function costSentence(projection: Projection, formatter: Formatter): string {
  if (projection.outcome.kind === 'stopped') return stopCostSentence(projection, formatter)
  const { totals, outcome } = projection
  const missing = missingFrom(totals, 'toCertification')
  if (!isCostKnown(projection)) {
    return ['What it costs is not known yet', missing.length === 0 ? '' : `; ${notEnteredShortly(missing)}`, '.'].join(
      '',
    )
  }
  const begin = outcome.kind === 'pace-refused' ? 'As your weeks allow, it costs' : 'It costs'
  const after = afterContributions(totals, 'toCertification', formatter)
  return [
    `${begin} ${totalFigure(totals, 'toCertification', formatter)} ${totalReachInSentence(projection, formatter)}`,
    after === null ? '' : `, ${after}`,
    missing.length === 0 ? '' : `; ${notEnteredShortly(missing)}`,
    '.',
  ].join('')
}

/** Can I carry it: hours and energy a week from now on, next to the work I already do? */
export function answerCarry(projection: Projection, plan: Plan, formatter: Formatter): string {
  const load = weeklyLoad(projection)
  const { busyWeeks, heaviest, isWeighed } = load
  const words = loadWords(load, formatter)
  if (words === null || heaviest === null) return 'No study or supervision is planned in any week.'
  const clients = plan.capacity.clientMinutesPerWeek
  const beside = clients === 0 ? '' : `, beside ${formatter.duration(clients)} with all clients`
  return [
    `It usually takes ${words.usual}${beside}; ${halfOf(busyWeeks)}.`,
    ...(words.heaviest === ''
      ? []
      : [
          `The heaviest week holds ${formatter.duration(heaviest.loadMinutes)}, from ${formatter.date(heaviest.monday)}; you can carry ${formatter.duration(heaviest.energyMinutes)} then.`,
        ]),
    ...heavySentences(load, projection, plan, formatter),
    ...(isWeighed ? ['Hours marked light count half, heavy ones one and a half.'] : []),
  ].join(' ')
}

function heavySentences(
  { heavy: { length: heavyWeeks }, weeksOver }: WeeklyLoad,
  projection: Projection,
  { capacity }: Plan,
  formatter: Formatter,
): readonly string[] {
  const { studyMinutesPerWeek, energyMinutesPerWeek } = capacity
  if (studyMinutesPerWeek === 0 && energyMinutesPerWeek === null) return ['No study time is set for ordinary weeks.']
  const until = {
    certified: isCertifiedAlready(projection) ? '' : ' until certification',
    stopped: ' until you stop',
    'cannot-finish': '',
    'pace-refused': '',
  }[projection.outcome.kind]
  const heavy =
    heavyWeeks === 0
      ? `No week${until} is too heavy.`
      : `${count(heavyWeeks, 'week', 'weeks')}${until} ${heavyWeeks === 1 ? 'is' : 'are'} too heavy.`
  // Where energy is as much as study time and all work ordinary, these would be the same weeks again.
  if (weeksOver === 0 || weeksOver === heavyWeeks) return [heavy]
  const over = count(weeksOver, 'week holds', 'weeks hold')
  return [heavy, `${capitalize(over)} more than your ${formatter.duration(studyMinutesPerWeek)} of study time.`]
}

/** What if I go slower or faster, or choose otherwise? One sentence for each scenario, or for those that end alike. */
export function answerWhatIf(
  base: Projection,
  scenarios: readonly NamedProjection[],
  formatter: Formatter,
): readonly string[] {
  if (isCertifiedAlready(base)) return ['You are certified already, so another pace changes nothing.']
  if (scenarios.length === 0) return ['Nothing is compared yet. Add a scenario to see what another pace would change.']
  const namesOf = new Map<string, { readonly verdict: Verdict; readonly names: string[] }>()
  for (const [index, { name, projection }] of scenarios.entries()) {
    const verdict = whatIf(base, projection, scenarios.slice(0, index), formatter)
    // Scenarios with a date of their own stay apart, so that each can be read on its own line.
    const key = verdict.kind === 'date' ? `${name}${verdict.rest}` : `${verdict.kind}${verdict.rest}`
    const alike = namesOf.get(key)
    if (alike) alike.names.push(name)
    else namesOf.set(key, { verdict, names: [name] })
  }
  return [...namesOf.values()].map(({ verdict: { kind, rest }, names }) => {
    const isOne = names.length === 1
    const verb = {
      date: ':',
      'no-date': isOne ? ' does' : ' do',
      refused: isOne ? ' is' : ' are',
      stopped: isOne ? ' stops' : ' stop',
    }[kind]
    return `${capitalize(joinWords(names))}${verb}${rest}.`
  })
}

interface Verdict {
  readonly kind: 'date' | 'no-date' | 'refused' | 'stopped'
  /** The sentence after its verb. */
  readonly rest: string
}

function whatIf(
  base: Projection,
  projection: Projection,
  before: readonly NamedProjection[],
  formatter: Formatter,
): Verdict {
  const { outcome } = projection
  if (outcome.kind === 'cannot-finish') {
    return { kind: 'no-date', rest: ' not reach certification within ten years' }
  }
  if (outcome.kind === 'stopped') {
    const total = totalFigure(projection.totals, 'toCertification', formatter)
    return { kind: 'stopped', rest: ` on ${formatter.date(outcome.stoppedOn)}, for ${total}` }
  }
  if (outcome.kind === 'pace-refused') {
    const earliest = outcome.earliestOn === null ? '' : `; the earliest date is ${formatter.date(outcome.earliestOn)}`
    return { kind: 'refused', rest: ` too short${earliest}` }
  }
  const certified = ` certified on ${formatter.date(outcome.certifiedOn)}`
  const cost = costDifference(base, projection, formatter)
  const days = daysLater(base, projection)
  if (days === null) {
    return { kind: 'date', rest: `${certified}, for ${totalFigure(projection.totals, 'toCertification', formatter)}` }
  }
  const same = before.find(({ projection: { outcome: other } }) => isCertifiedOn(other, outcome.certifiedOn))
  if (same)
    return { kind: 'date', rest: ` certified on the same day as ${same.name}${heldBy(projection)}; ${cost} until then` }
  return { kind: 'date', rest: `${certified}, ${timeDifference(days)} and ${cost}` }
}

function isCertifiedOn(outcome: Projection['outcome'], on: string): boolean {
  return outcome.kind === 'certified' && outcome.certifiedOn === on
}

/** `, as nothing is left to spread`: why a slower pace comes no later, where that is known; else empty. */
function heldBy({ chain }: Projection): string {
  const early = chain.find((link) => link.kind === 'held-early')
  return early ? `, as ${HELD_EARLY[early.by]}` : ''
}

function costDifference(base: Projection, other: Projection, formatter: Formatter): string {
  const [from, to] = [base.totals.toCertification.amount, other.totals.toCertification.amount]
  if (from === to) return 'for the same total'
  const size = wholeDistance(from, to, formatter)
  return to > from ? `for ${size} more` : `for ${size} less`
}
