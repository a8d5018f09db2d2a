import { hasEnd, type PaidGap } from '../comparison/paid-gap.ts'
import type { ChangeStep } from '../comparison/split-by-changes.ts'
import type { PaymentPart, PaymentReason } from '../comparison/split-by-payments.ts'
import { type Money, money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { differenceSentence } from './difference-words.ts'
import type { Formatter } from './formatter.ts'
import { AMOUNT_PART_NAMES } from './names.ts'
import { capitalize, count, joinWords } from './phrases.ts'
import { timeDifference } from './rough-time.ts'

/** A plan by its name, and where it leads. */
interface Named {
  readonly name: string
  readonly outcome: Pick<Projection, 'outcome' | 'chain'>
}

/** How much dearer and how much later `other` is than `of`. */
export interface Gap extends Pick<PaidGap, 'until'> {
  readonly of: Named
  readonly other: Named
  readonly amount: Money
  /** Null where one of them has no date. */
  readonly days: number | null
}

/** What has no certification is said first: without that, what it costs less would look like a saving. */
export function gapSentence({ of, other, amount, days, until }: Gap, formatter: Formatter): string {
  const unlike = [of, other].flatMap((one) => endingOf(one))
  const cost =
    amount === 0
      ? 'costs the same'
      : `costs ${formatter.money(money(Math.abs(amount)))} ${amount > 0 ? 'more' : 'less'}`
  const than = `${amount === 0 ? 'as' : 'than'} “${of.name}”`
  if (unlike.length === 0) {
    const when = days === null ? '' : days === 0 ? ', and ends on the same day' : `, and ends ${timeDifference(days)}`
    return `“${other.name}” ${cost} up to the certification ${than}${when}.`
  }
  const isNamed = unlike.length === 1 && other.outcome.outcome.kind !== 'certified'
  const it = isNamed ? 'it' : `“${other.name}”`
  const reach =
    until !== null
      ? `Up to ${formatter.date(until)}, ${it}`
      : hasEnd(other.outcome)
        ? capitalize(it)
        : `Each up to the last thing planned, ${it}`
  return [...unlike, `${reach} ${cost} ${than}.`].join(' ')
}

/** How a plan ends that reaches no certification, or not as it is paced; empty for all others. */
function endingOf({ name, outcome }: Named): readonly string[] {
  if (outcome.outcome.kind === 'certified') return []
  if (outcome.outcome.kind === 'stopped') return [`“${name}” stops without a certification.`]
  return [
    hasEnd(outcome)
      ? `The pace of “${name}” cannot be kept; its figures are as the weeks allow.`
      : `“${name}” does not lead to certification.`,
  ]
}

/** What makes a gap uncertain: the titles of amounts that only one of both lacks; empty where there are none. */
export function unsharedSentence(titles: readonly string[]): string {
  if (titles.length === 0) return ''
  return `This is not the whole difference. Not entered in one of them: ${joinWords(titles)}.`
}

const REASONS: Readonly<Record<Exclude<PaymentReason, 'amount' | 'more-often' | 'less-often'>, string>> = {
  'only-here': 'not paid here',
  'only-there': 'paid only here',
  price: 'price',
  ...AMOUNT_PART_NAMES,
  'beyond-certification': 'on the other side of the certification',
}

/** What of a part its words are made of; without its payments they are not counted. */
type SaidPart = Pick<PaymentPart, 'title' | 'reason' | 'amount'> & Partial<Pick<PaymentPart, 'item' | 'postings'>>

/**
 * `Annual dues: 2 more payments`, `Mara: dearer`, `Evening series: interest`. `until` is the day up to which plans are held
 * against one another where one of them never ends.
 */
export function paymentPartWords(part: SaidPart, until: PaidGap['until'] = null): string {
  return `${part.title}: ${reasonWords(part, until)}`
}

/**
 * The same with its amount, `Mara: dearer +$300`; what others give differently is said as theirs, `Fund: contributes $8 more`.
 */
export function paymentPartSentence(
  part: Pick<PaymentPart, 'title' | 'reason' | 'amount' | 'item' | 'postings'>,
  until: PaidGap['until'],
  formatter: Formatter,
): string {
  if (part.reason === 'amount' && part.item.startsWith('contribution/')) {
    const size = formatter.money(money(Math.abs(part.amount)))
    return `${part.title} contributes ${size} ${part.amount > 0 ? 'less' : 'more'}`
  }
  return `${paymentPartWords(part, until)} ${signedMoney(part.amount, formatter)}`
}

function reasonWords({ reason, amount, item = '', postings }: SaidPart, until: PaidGap['until']): string {
  switch (reason) {
    case 'amount':
      if (item.startsWith('contribution/')) return amount > 0 ? 'contributes less' : 'contributes more'
      return amount > 0 ? 'dearer' : 'cheaper'
    case 'more-often':
    case 'less-often': {
      const [those, direction] =
        reason === 'more-often' ? [postings?.other, 'more'] : ([postings?.of, 'fewer'] as const)
      const [one, many] = item.startsWith('session/') ? ['session', 'sessions'] : ['payment', 'payments']
      return those ? count(those.length, `${direction} ${one}`, `${direction} ${many}`) : `${direction} ${many}`
    }
    case 'only-here':
      return until !== null && item.startsWith('fee/')
        ? 'never falls due'
        : paidOnlyThere(postings?.of, item, REASONS[reason])
    case 'only-there':
      return paidOnlyThere(postings?.other, item, REASONS[reason])
    case 'beyond-certification':
      return until !== null ? 'not by then' : REASONS[reason]
    default:
      return REASONS[reason]
  }
}

/** `6 sessions paid only here`: so many as are known, where they are sessions; their number times their price is the amount. */
function paidOnlyThere(payments: readonly unknown[] | undefined, item: string, words: string): string {
  return payments && item.startsWith('session/') ? `${count(payments.length, 'session', 'sessions')} ${words}` : words
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
  return `${amount > 0 ? '+' : formatter.minus}${formatter.money(money(Math.abs(amount)))}`
}
