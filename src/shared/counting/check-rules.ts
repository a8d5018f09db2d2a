import type { Fault } from '../fault.ts'
import { effectOf } from '../program/rule-effect.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Rule } from '../program/rule-union.ts'
import type { Requirement } from '../program/rules/requirement.ts'
import { compileCountingRules } from './counting-rules.ts'

/**
 * The first fault among rules that are each well written. Codes: `unknown-area`, `unknown-requirement`,
 * `unknown-document`, `requirement-cycle`, `impossible-share`, `weight-above-one`, `rule-out-of-place`,
 * `never-satisfied`, `rules-cross`.
 */
export function findRuleFault(pack: RulePack): Fault | null {
  for (const [index, rule] of pack.rules.entries()) {
    const requirement = pack.requirements.find(({ id }) => id === rule.requirementId)
    const fault = requirement ? (findUnknown(pack, requirement, rule) ?? findImpossible(requirement, rule)) : null
    if (fault) return { ...fault, path: `rules[${index}].${fault.path}` }
  }
  return findCycle(pack) ?? findUnsatisfiable(pack)
}

function findUnknown(pack: RulePack, requirement: Requirement, rule: Rule): Fault | null {
  if ('areaIds' in rule && rule.areaIds !== undefined) {
    const unknown = rule.areaIds.find((areaId) => requirement.areas.every(({ id }) => id !== areaId))
    if (unknown !== undefined) {
      return fault('unknown-area', 'areaIds', `expected areas of ${requirement.id}; there is none called ${unknown}`)
    }
  }
  for (const field of ['afterRequirementId', 'toRequirementId'] as const) {
    const linked = linkOf(rule, field)
    if (linked !== null && pack.requirements.every(({ id }) => id !== linked)) {
      return fault('unknown-requirement', field, `expected a requirement of this pack; there is none called ${linked}`)
    }
  }
  if (rule.kind === 'document-in-force' && pack.documents.every(({ id }) => id !== rule.documentId)) {
    return fault('unknown-document', 'documentId', `expected a document of this pack; there is no ${rule.documentId}`)
  }
  return null
}

function linkOf(rule: Rule, field: 'afterRequirementId' | 'toRequirementId'): string | null {
  if (field === 'afterRequirementId') return rule.kind === 'requirement-order' ? rule.afterRequirementId : null
  return rule.kind === 'ratio-minimum' ? rule.toRequirementId : null
}

function findImpossible(requirement: Requirement, rule: Rule): Fault | null {
  const effect = effectOf(rule, requirement)
  if (effect.family === 'weight' && effect.weight.numerator > effect.weight.denominator) {
    return fault('weight-above-one', 'numerator', 'expected at most the denominator: an hour counts at most once')
  }
  if (effect.family !== 'cap') return null
  const { cap } = effect
  const quantity = cap.kind === 'set-maximum' ? cap.most : cap.kind === 'set-minimum' ? cap.least : null
  if (quantity?.kind === 'share' && quantity.numerator > quantity.denominator) {
    return fault('impossible-share', 'numerator', 'expected at most the denominator: a share is at most 100 %')
  }
  const earnedBy = cap.kind === 'set-maximum' || cap.kind === 'set-minimum' ? earnerOf(cap.axis) : null
  if (earnedBy !== null && earnedBy !== requirement.earnedBy) {
    return fault('rule-out-of-place', 'kind', `expected a requirement earned by ${earnedBy}`)
  }
  if (cap.kind === 'area-choice' && cap.count > requirement.areas.length) {
    return fault('never-satisfied', 'count', `expected at most ${requirement.areas.length}, as many as there are areas`)
  }
  return null
}

function earnerOf(axis: 'mode' | 'kind' | 'area'): Requirement['earnedBy'] {
  return axis === 'kind' ? 'supervision' : 'courses'
}

function findCycle(pack: RulePack): Fault | null {
  const orders = pack.rules.flatMap((rule, index) => (rule.kind === 'requirement-order' ? [{ rule, index }] : []))
  for (const { rule, index } of orders) {
    const seen = new Set<string>()
    const waiting = [rule.afterRequirementId]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === rule.requirementId) {
        const path = `rules[${index}].afterRequirementId`
        return fault('requirement-cycle', path, `expected no circle: ${id} would have to come before itself`)
      }
      if (seen.has(id)) continue
      seen.add(id)
      for (const other of orders) if (other.rule.requirementId === id) waiting.push(other.rule.afterRequirementId)
    }
  }
  return null
}

/** Requirements whose rules, as they are switched on, leave less room than they ask for, or cannot be held together. */
function findUnsatisfiable(pack: RulePack): Fault | null {
  for (const [index, rules] of compileCountingRules(pack).entries()) {
    const path = `requirements[${index}]`
    const requirement = pack.requirements[index]
    if (!requirement) continue
    const areas = rules.areaMinima.reduce((sum, minutes) => sum + minutes, 0)
    const chosen = (rules.areaChoice?.count ?? 0) * (rules.areaChoice?.minutes ?? 0)
    if (Math.max(areas, chosen) > rules.minimum) {
      return fault('never-satisfied', path, 'the minima of its areas are together more than it counts in all')
    }
    const beyond = findMinimumBeyond(pack, requirement, rules.minimum)
    if (beyond) return beyond
    const room = roomOf(requirement, rules)
    if (room < rules.minimum) {
      return fault('never-satisfied', path, `its rules let at most ${room} of ${rules.minimum} minutes count`)
    }
    if (rules.families.beforehand.length > 0) {
      return fault('rules-cross', path, 'its limits overlap in more than two ways; leave one of them out')
    }
  }
  return null
}

/** A minimum of some modes or kinds that is more than the requirement asks for in all. */
function findMinimumBeyond(pack: RulePack, requirement: Requirement, minimum: number): Fault | null {
  for (const [index, rule] of pack.rules.entries()) {
    if (!rule.isOn || rule.requirementId !== requirement.id) continue
    const effect = effectOf(rule, requirement)
    if (effect.family !== 'cap' || effect.cap.kind !== 'set-minimum') continue
    const { least } = effect.cap
    if (least.kind === 'minutes' && least.minutes > minimum) {
      const path = `rules[${index}].minutes`
      return fault('never-satisfied', path, `expected at most ${minimum} minutes, which is all that is asked for`)
    }
  }
  return null
}

/** The most minutes that maxima of modes, kinds and areas leave, each place taken by itself. */
function roomOf(requirement: Requirement, { sets, minimum }: ReturnType<typeof compileCountingRules>[number]): number {
  let room = Infinity
  for (const axis of ['mode', 'kind', 'area'] as const) {
    const limits = sets.filter((limit) => limit.axis === axis)
    const places =
      axis === 'area' ? [-1, ...requirement.areas.map((_, place) => place)] : axis === 'mode' ? [0, 1, 2] : [0, 1]
    if (places.some((place) => limits.every(({ members }) => !members.has(place)))) continue
    const most = places.reduce(
      (sum, place) =>
        sum + Math.min(...limits.filter(({ members }) => members.has(place)).map(({ mostOf }) => mostOf(minimum))),
      0,
    )
    room = Math.min(room, most)
  }
  return room
}

function fault(code: string, path: string, message: string): Fault {
  return { code, path, message }
}
