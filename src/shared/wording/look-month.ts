import type { MonthDetail } from '../charts/month-detail.ts'
import { monthTextOfDate } from '../charts/month-text.ts'
import type { OneLook } from '../charts/one-look.ts'
import { money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Formatter } from './formatter.ts'
import { pathDateName } from './look-rows.ts'
import { courseTitle } from './names.ts'
import { count, joinWords } from './phrases.ts'

/** What the cursor says of a month: its name, and what it holds in a few words each. */
export interface LookReadout {
  readonly title: string
  readonly parts: readonly string[]
}

const MOST_COURSES = 2
const MOST_DAYS = 3
const MOST_PAYMENTS = 3

/**
 * The month in one line: `Costs $370`, `Cash left $2,049`, `Study 11 h`, `Supervision Sep 15`, `Working with couples`. Where room
 * ends, the last parts are left out: figures come before names.
 */
export function lookReadout(detail: MonthDetail, look: OneLook, plan: Plan, formatter: Formatter): LookReadout {
  const { month } = detail
  const dates = look.path.milestones.filter(({ kind, on }) => kind !== 'today' && monthTextOfDate(on) === month)
  const times = look.shades.filter(
    ({ from, to, title }) => title !== '' && monthTextOfDate(from) <= month && month <= monthTextOfDate(to),
  )
  const parts = [
    ...moneyPart(detail, formatter),
    ...cashPart(detail, look, formatter),
    ...dates.map((milestone) => `${pathDateName(milestone, look.path)} ${formatter.date(milestone.on)}`),
    ...studyPart(detail, formatter),
    ...sessionPart(detail, formatter),
    ...coursePart(detail, plan),
    ...times.map(({ title }) => title),
  ]
  return { title: formatter.month(month), parts: parts.length === 0 ? ['Nothing is planned'] : parts }
}

function studyPart({ study, studyMinutes }: MonthDetail, formatter: Formatter): readonly string[] {
  return study.length === 0 ? [] : [`Study ${formatter.duration(studyMinutes)}`]
}

/** Each a part of its own: where room ends, whole names are left out. */
function coursePart({ study }: MonthDetail, plan: Plan): readonly string[] {
  const named = study.slice(0, MOST_COURSES).map(({ courseId }) => courseTitle(plan, courseId))
  const more = study.length - named.length
  return more > 0 ? [...named, `${more} more`] : named
}

function sessionPart({ sessions }: MonthDetail, formatter: Formatter): readonly string[] {
  if (sessions.length === 0) return []
  const open = sessions.filter(({ state }) => state === 'unconfirmed').length
  if (sessions.length > MOST_DAYS) {
    return [`${count(sessions.length, 'session', 'sessions')}${open > 0 ? `, ${open} to confirm` : ''}`]
  }
  const days = sessions.map(
    ({ on, state }) => `${formatter.shortDay(on)}${state === 'unconfirmed' ? ' (to confirm)' : ''}`,
  )
  return [`Supervision ${joinWords(days)}`]
}

function moneyPart({ outflow, hasOverdue }: MonthDetail, formatter: Formatter): readonly string[] {
  if (outflow === 0) return []
  const overdue = hasOverdue ? ', some of it overdue' : ''
  if (outflow < 0) return [`Gets ${formatter.wholeMoney(money(-outflow))}`]
  return [`Costs ${formatter.wholeMoney(outflow)}${overdue}`]
}

function cashPart(
  { money: ofMonth }: MonthDetail,
  { money: { cash } }: OneLook,
  formatter: Formatter,
): readonly string[] {
  return ofMonth && cash ? [`Cash left ${formatter.wholeMoney(ofMonth.cashAtEnd)}`] : []
}

/** Why a month costs what it does: its largest payments by name, and the rest as one amount. They add up to it. */
export function whySoMuch({ payments, outflow, money: ofMonth }: MonthDetail, formatter: Formatter): string {
  if (payments.length === 0) return 'Nothing is to be paid in this month.'
  const named = payments.slice(0, MOST_PAYMENTS)
  const rest = payments.slice(MOST_PAYMENTS).reduce((sum, { amount }) => sum + amount, 0)
  const parts = named.map(({ title, amount }) => `${formatter.money(amount)} for “${title}”`)
  const others = payments.length - named.length
  const words = others > 0 ? [...parts, `${formatter.money(money(rest))} for ${others} more`] : parts
  const more = ofMonth && ofMonth.budget > 0 ? outflow - ofMonth.budget : 0
  const over = more > 0 ? ` That is ${formatter.money(money(more))} more than you put aside that month.` : ''
  return `${formatter.money(outflow)}: ${joinWords(words)}.${over}`
}
