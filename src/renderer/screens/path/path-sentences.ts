import type { Rule } from '#shared/program/rule.ts'
import { isComputed } from '#shared/program/rule-effect.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import type { Grade } from '#shared/values/grade.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { count } from '#shared/wording/phrases.ts'
import type { PathStep } from './path-steps.ts'

/** The answer of the screen: how much of the way is behind. */
export function pathHeadline(steps: readonly PathStep[], requirements: readonly RequirementProgress[]): string {
  const done = steps.filter(({ state }) => state.kind === 'done').length
  const missing = requirements.filter(({ missingMinutes, metOn }) => missingMinutes > 0 || metOn === null).length
  const way = `${done} of ${count(steps.length, 'step is', 'steps are')} done.`
  return missing === 0
    ? `${way} Every requirement is covered by what is done and planned.`
    : `${way} ${count(missing, 'requirement is', 'requirements are')} not covered yet.`
}

/** `Needed 90 h · done 12 h · planned 70 h · missing 8 h` */
export function progressSentence(progress: RequirementProgress, formatter: Formatter): string {
  const { neededMinutes, doneMinutes, plannedMinutes, missingMinutes, uncountedMinutes } = progress
  const parts = [
    `Needed ${formatter.duration(neededMinutes)}`,
    `done ${formatter.duration(doneMinutes)}`,
    `planned ${formatter.duration(plannedMinutes)}`,
    missingMinutes === 0 ? 'nothing missing' : `missing ${formatter.duration(missingMinutes)}`,
    ...(uncountedMinutes > 0 ? [`not counted ${formatter.duration(uncountedMinutes)}`] : []),
  ]
  return parts.join(' · ')
}

/** When the requirement holds, by the plan. */
export function metSentence({ metOn, hoursMetOn, spanEndsOn }: RequirementProgress, formatter: Formatter): string {
  const span = spanEndsOn ? ` The minimum span ends on ${formatter.date(spanEndsOn)}.` : ''
  if (metOn === null) return `Not met as planned.${span}`
  const hours = hoursMetOn !== null && hoursMetOn < metOn ? `; the hours alone on ${formatter.date(hoursMetOn)}` : ''
  return `Met on ${formatter.date(metOn)} by this plan${hours}.${span}`
}

/** `Rules: 3 on, 2 off, 1 to know` */
export function rulesSummary(rules: readonly Rule[]): string {
  const known = rules.filter((rule) => !isComputed(rule)).length
  const on = rules.filter((rule) => rule.isOn && isComputed(rule)).length
  const off = rules.length - known - on
  const parts = [
    ...(on > 0 ? [`${on} on`] : []),
    ...(off > 0 ? [`${off} off`] : []),
    ...(known > 0 ? [`${known} to know`] : []),
  ]
  return `Rules: ${parts.join(', ')}`
}

/** `Check aasect.org and your supervisor` for whatever is not on the body's own current page; empty for what is. */
export function checkAdvice(grade: Grade, website: string): string {
  return grade === 'A' || grade === 'calc' ? '' : `Check ${hostOf(website)} and your supervisor.`
}

function hostOf(website: string): string {
  return website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '')
}
