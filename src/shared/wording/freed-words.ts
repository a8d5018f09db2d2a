import type { ComparedPlan } from '../comparison/compared-figures.ts'
import { freedByStop } from '../comparison/freed-by-stop.ts'
import type { Formatter } from './formatter.ts'
import { count, joinWords } from './phrases.ts'

/**
 * `Free again from then on: about 4 h a week and $350 a month; canceled: 1 booked course.` Empty for a plan that does not
 * stop, and where nothing is free again.
 */
export function freedSentence(compared: ComparedPlan, formatter: Formatter): string {
  const freed = freedByStop(compared)
  if (!freed) return ''
  const { weeklyMinutes, monthlyMoney, canceledSessions, canceledCourses } = freed
  const free = joinWords([
    ...(weeklyMinutes > 0 ? [`${formatter.duration(weeklyMinutes)} a week`] : []),
    ...(monthlyMoney > 0 ? [`${formatter.wholeMoney(monthlyMoney)} a month`] : []),
  ])
  const canceled = joinWords([
    ...(canceledCourses > 0 ? [count(canceledCourses, 'booked course', 'booked courses')] : []),
    ...(canceledSessions > 0 ? [count(canceledSessions, 'booked session', 'booked sessions')] : []),
  ])
  const parts = [
    ...(free === '' ? [] : [`Free again from then on: about ${free}`]),
    ...(canceled === '' ? [] : [`${free === '' ? 'Canceled' : 'canceled'}: ${canceled}`]),
  ]
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}
