import type { ChangeStep } from '../comparison/split-by-changes.ts'
import type { PaymentPart, PaymentReason } from '../comparison/split-by-payments.ts'
import { type Money, money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Posting } from '../projection/result/money.ts'
import { differenceSentence } from './difference-words.ts'
import type { Formatter } from './formatter.ts'
import { AMOUNT_PART_NAMES } from './names.ts'
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

const REASONS: Readonly<Record<Exclude<PaymentReason, 'amount'>, string>> = {
  'only-here': 'not paid here',
  'only-there': 'paid only here',
  'more-often': 'paid more often',
  'less-often': 'paid less often',
  price: 'price',
  ...AMOUNT_PART_NAMES,
  'beyond-certification': 'on the other side of the certification',
}

/** `Annual dues: paid more often`, `Mara: dearer`, `Evening series: interest`. */
export function paymentPartWords({ title, reason, amount }: Pick<PaymentPart, 'title' | 'reason' | 'amount'>): string {
  return `${title}: ${reason === 'amount' ? (amount > 0 ? 'dearer' : 'cheaper') : REASONS[reason]}`
}

/** What an amount is made of beside the price: `with $5.00 of interest`; empty where all of it is price. */
export function besidesPriceWords({ besidesPrice }: Pick<Posting, 'besidesPrice'>, formatter: Formatter): string {
  return joinWords(
    besidesPrice.flatMap(({ part, amount }) => {
      const figure = formatter.money(money(Math.abs(amount)))
      switch (part) {
        case 'interest':
          return [`${figure} of it interest`]
        case 'discount':
          return [`after a discount of ${figure}`]
        default:
          return [AMOUNT_PART_NAMES[part]] // the whole of it
      }
    }),
  )
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
