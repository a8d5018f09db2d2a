import type { Money } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import type { CoursePlacement } from '#shared/projection/result.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

export function whenText(placement: CoursePlacement | undefined, formatter: Formatter): string {
  if (!placement?.startOn || !placement.endOn) return ''
  if (placement.startOn === placement.endOn) return formatter.date(placement.startOn)
  return `${formatter.date(placement.startOn)} to ${formatter.date(placement.endOn)}`
}

/** The whole price, or the price of a day; null while it is not entered. */
export function priceOf({ payment }: Course): Money | null {
  return payment.kind === 'per-session' ? payment.pricePerSession : payment.price
}

export function priceText(course: Course, formatter: Formatter): string {
  const price = priceOf(course)
  if (price === null) return 'Not entered'
  return course.payment.kind === 'per-session' ? `${formatter.money(price)} a day` : formatter.money(price)
}
