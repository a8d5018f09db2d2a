import type { ChangeStep } from '../comparison/split-by-changes.ts'
import type { PaymentPart, PaymentReason } from '../comparison/split-by-payments.ts'
import { type Money, money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import { differenceSentence } from './difference-words.ts'
import type { Formatter } from './formatter.ts'
import { joinWords } from './phrases.ts'
import { timeDifference } from './rough-time.ts'

/** Two plans by their names: how much dearer and how much later `other` is than `of`. */
export interface Gap {
  readonly of: string
  readonly other: string
  readonly amount: Money
  /** Null where one of them has no date. */
  readonly days: number | null
  /** The names of those that stop without a certification. */
  readonly stopping: readonly string[]
}

export function gapSentence({ of, other, amount, days, stopping }: Gap, formatter: Formatter): string {
  const cost =
    amount === 0
      ? 'costs the same'
      : `costs ${formatter.money(money(Math.abs(amount)))} ${amount > 0 ? 'more' : 'less'}`
  const when = days === null ? '' : days === 0 ? ', and ends on the same day' : `, and ends ${timeDifference(days)}`
  if (stopping.length > 0) {
    const stops = `${joinWords(stopping.map((name) => `“${name}”`))} ${stopping.length === 1 ? 'stops' : 'stop'}`
    return `“${other}” ${cost} ${amount === 0 ? 'as' : 'than'} “${of}”. ${stops} without a certification.`
  }
  return `“${other}” ${cost} up to the certification ${amount === 0 ? 'as' : 'than'} “${of}”${when}.`
}

/** What makes a gap uncertain: the titles of amounts that only one of both lacks; empty where there are none. */
export function unsharedSentence(titles: readonly string[]): string {
  if (titles.length === 0) return ''
  return `This is not the whole difference. Not entered in one of them: ${joinWords(titles)}.`
}

const REASONS: Readonly<Record<PaymentReason, string>> = {
  'only-here': 'not paid here',
  'only-there': 'paid only here',
  'how-often': 'paid more or less often',
  amount: 'other amounts',
  'beyond-certification': 'on the other side of the certification',
}

export function paymentPartWords({ title, reason }: Pick<PaymentPart, 'title' | 'reason'>): string {
  return `${title}: ${REASONS[reason]}`
}

/** What a step changes. `of` is the plan that the step starts from. */
export function changeStepWords({ differences }: ChangeStep, of: Plan, formatter: Formatter): readonly string[] {
  return differences.map((one) => differenceSentence(one, of, formatter))
}

/** `+$30.00`, `−$30.00`; nothing is written as such. */
export function signedMoney(amount: Money, formatter: Formatter): string {
  if (amount === 0) return 'no change'
  return `${amount > 0 ? '+' : '−'}${formatter.money(money(Math.abs(amount)))}`
}
