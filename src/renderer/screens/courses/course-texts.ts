import type { Money } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { CoursePlacement } from '#shared/projection/result.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { requirementName } from '#shared/wording/names.ts'

/** One line for each requirement the course earns hours of: `75 h Core knowledge`. */
export function countsTowards(course: Course, plan: Plan, formatter: Formatter): readonly string[] {
  const minutesOf = new Map<string, number>()
  for (const { requirementId, minutes } of course.credits) {
    minutesOf.set(requirementId, (minutesOf.get(requirementId) ?? 0) + minutes)
  }
  if (minutesOf.size === 0) return ['Nothing']
  return [...minutesOf].map(([id, minutes]) => `${formatter.duration(minutes)} ${requirementName(plan, id)}`)
}

export function courseState(placement: CoursePlacement | undefined): string {
  switch (placement?.state) {
    case 'done':
      return 'Done'
    case 'running':
      return 'Under way'
    case 'planned':
      return 'Planned'
    case 'not-placed':
    case undefined:
      return 'Does not fit yet'
  }
}

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
