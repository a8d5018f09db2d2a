import { isComputed } from '#shared/program/rule-effect.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import type { Stage } from '#shared/program/stages.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { count } from '#shared/wording/phrases.ts'
import { countDone, type PathStage } from './path-lines.ts'

/** The answer of the screen: how much of the way is behind. */
export function pathHeadline(
  stages: readonly PathStage[],
  { requirements, outcome }: Pick<Projection, 'requirements' | 'outcome'>,
): string {
  const { done, all } = countDone(stages.flatMap(({ lines }) => lines))
  const missing = requirements.filter(({ missingMinutes, metOn }) => missingMinutes > 0 || metOn === null).length
  const way = `${done} of ${count(all, 'step is', 'steps are')} done.`
  if (outcome.kind === 'stopped') {
    const reached = requirements.length - missing
    return `${way} ${reached} of ${count(requirements.length, 'requirement is', 'requirements are')} reached when this plan stops.`
  }
  return missing === 0
    ? `${way} Every requirement is covered by what is done and planned.`
    : `${way} ${count(missing, 'requirement is', 'requirements are')} not covered yet.`
}

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  before: 'Before you start',
  study: 'Study',
  practice: 'Practice and supervision',
  apply: 'Apply',
  after: 'After',
}

/** `3 steps to do`; empty for a stage in which nothing can be done but wait. */
export function stageText({ lines }: PathStage): string {
  const { done, all } = countDone(lines)
  if (all === 0) return ''
  return done === all ? 'All done' : count(all - done, 'step to do', 'steps to do')
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

/** `Met on Mar 8, 2026`, `Complete on Sep 12, 2028` */
export function metText(
  progress: RequirementProgress,
  { today, outcome }: Pick<Projection, 'today' | 'outcome'>,
  formatter: Formatter,
): string {
  const { metOn } = progress
  if (metOn === null) return outcome.kind === 'stopped' ? reachedText(progress, formatter) : 'Not met as planned'
  return metOn <= today ? `Met on ${formatter.date(metOn)}` : `Complete on ${formatter.date(metOn)}`
}

/** `50 h of 90 h when it stops` */
function reachedText(
  { neededMinutes, doneMinutes, plannedMinutes }: RequirementProgress,
  formatter: Formatter,
): string {
  const reached = doneMinutes + plannedMinutes
  if (neededMinutes === 0 || reached >= neededMinutes) return 'Not yet met when it stops'
  if (reached === 0) return 'Nothing of it when it stops'
  return `${formatter.duration(reached)} of ${formatter.duration(neededMinutes)} when it stops`
}

/** When the requirement holds, with the hours alone and the minimum time where these are other days. */
export function metSentence(
  progress: RequirementProgress,
  dates: Pick<Projection, 'today' | 'outcome'>,
  formatter: Formatter,
): string {
  const { metOn, hoursMetOn, spanEndsOn } = progress
  const hasHoursBefore = hoursMetOn !== null && metOn !== null && hoursMetOn < metOn
  return [
    `${metText(progress, dates, formatter)}.`,
    ...(hasHoursBefore ? [`The hours alone: ${formatter.date(hoursMetOn)}.`] : []),
    ...(spanEndsOn ? [`The minimum time ends on ${formatter.date(spanEndsOn)}.`] : []),
  ].join(' ')
}

/** `6 rules`, `6 rules, 2 of them off` */
export function rulesSummary(rules: readonly Rule[]): string {
  const off = rules.filter((rule) => !rule.isOn && isComputed(rule)).length
  return `${count(rules.length, 'rule', 'rules')}${off > 0 ? `, ${off} of them off` : ''}`
}

/** `aasect.org` */
export function hostOf(website: string): string {
  return website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '')
}
