import type { Credit } from '../plan/course.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { Minutes, Mode } from '../values/primitives.ts'

const HOUR = 60

/**
 * What an example course earns. Its hours are divided evenly, in whole hours, among the areas to fill; the first ones
 * get what is left over. As much is in person as the strictest limit on online hours asks.
 */
export function exampleCredits(requirement: Requirement, minutes: Minutes, program: RulePack): Credit[] {
  const areaIds = areasToFill(requirement, program)
  const hours = Math.floor(minutes / HOUR)
  const credits: Credit[] = []
  let inPersonLeft = inPersonShare(requirement, minutes, program)
  for (const [index, areaId] of areaIds.entries()) {
    const wholeHours = Math.floor(hours / areaIds.length) + (index < hours % areaIds.length ? 1 : 0)
    const share = wholeHours * HOUR + (index === 0 ? minutes % HOUR : 0)
    const inPerson = Math.min(share, inPersonLeft)
    inPersonLeft -= inPerson
    const parts: readonly (readonly [Mode, Minutes])[] = [
      ['in-person', inPerson],
      ['live-online', share - inPerson],
    ]
    for (const [mode, part] of parts) {
      if (part > 0) credits.push({ requirementId: requirement.id, areaId, mode, minutes: part })
    }
  }
  return credits
}

/** The areas to fill: as many as must be chosen, and none that has a maximum. Null stands for no area. */
function areasToFill({ id, areas }: Requirement, { rules }: RulePack): readonly (string | null)[] {
  const own = rules.filter(({ requirementId }) => requirementId === id)
  const limited = new Set(own.flatMap((rule) => (rule.kind === 'area-maximum' ? rule.areaIds : [])))
  const open = areas.flatMap((area) => (limited.has(area.id) ? [] : [area.id]))
  const asked = own.find((rule) => rule.kind === 'area-choice-minimum')
  const toFill = asked ? open.slice(0, asked.count) : open
  return toFill.length === 0 ? [null] : toFill
}

/** The minutes to be in person by the strictest limit on online hours, even where that rule is off. */
function inPersonShare(requirement: Requirement, minutes: Minutes, { rules }: RulePack): Minutes {
  const onlineLimits = rules.flatMap((rule) =>
    rule.kind === 'mode-maximum' && rule.requirementId === requirement.id && rule.modes.includes('live-online')
      ? [rule.minutes]
      : [],
  )
  return Math.max(0, minutes - Math.min(requirement.minimumMinutes, ...onlineLimits))
}
