import type { Credit } from '../plan/course.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import type { Minutes, Mode } from '../values/primitives.ts'

const HOUR = 60

/**
 * What an example course earns: whole hours over the areas that ask for some, the first areas getting the hours left
 * over; as much in person as the strictest limit on online hours asks.
 */
export function exampleCredits(requirement: Requirement, minutes: Minutes, program: RulePack): Credit[] {
  const places = placesOf(requirement, program)
  const hours = Math.floor(minutes / HOUR)
  const credits: Credit[] = []
  let inPersonLeft = inPersonShare(requirement, minutes, program)
  for (const [index, areaId] of places.entries()) {
    const wholeHours = Math.floor(hours / places.length) + (index < hours % places.length ? 1 : 0)
    const share = wholeHours * HOUR + (index === 0 ? minutes % HOUR : 0)
    const near = Math.min(share, inPersonLeft)
    inPersonLeft -= near
    const parts: readonly (readonly [Mode, Minutes])[] = [
      ['in-person', near],
      ['live-online', share - near],
    ]
    for (const [mode, part] of parts) {
      if (part > 0) credits.push({ requirementId: requirement.id, areaId, mode, minutes: part })
    }
  }
  return credits
}

/** The areas to fill: as many as have to be chosen, and none that counts only up to a limit. Null is no area. */
function placesOf({ id, areas }: Requirement, { rules }: RulePack): readonly (string | null)[] {
  const own = rules.filter(({ requirementId }) => requirementId === id)
  const limited = new Set(own.flatMap((rule) => (rule.kind === 'area-maximum' ? rule.areaIds : [])))
  const open = areas.flatMap((area) => (limited.has(area.id) ? [] : [area.id]))
  const asked = own.find((rule) => rule.kind === 'area-choice-minimum')
  const places = asked ? open.slice(0, asked.count) : open
  return places.length === 0 ? [null] : places
}

/** As much in person as the strictest limit on online hours asks, even while that limit is switched off. */
function inPersonShare(requirement: Requirement, minutes: Minutes, { rules }: RulePack): Minutes {
  const onlineLimits = rules.flatMap((rule) =>
    rule.kind === 'mode-maximum' && rule.requirementId === requirement.id && rule.modes.includes('live-online')
      ? [rule.minutes]
      : [],
  )
  return Math.max(0, minutes - Math.min(requirement.minimumMinutes, ...onlineLimits))
}
