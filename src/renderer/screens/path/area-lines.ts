import { otherMethodsOf } from '#shared/program/other-methods.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { isAssumed } from '#shared/values/grade.ts'
import type { Minutes } from '#shared/values/primitives.ts'
import type { Provenance } from '#shared/values/provenance.ts'

/** An area of a requirement, with what is asked for in it and what counts in it. */
export interface AreaLine {
  readonly id: string
  readonly name: string
  readonly neededMinutes: Minutes
  /** What counts at most in this area by itself; null without a limit of its own. */
  readonly maximumMinutes: Minutes | null
  readonly countedMinutes: Minutes
  /** Where its limit comes from, if the body's own page does not confirm it. */
  readonly unconfirmed: Provenance | null
}

/** Areas to be studied, and apart from them those with a maximum: other methods of acquiring hours. */
export function areaLines(
  { id: requirementId, areas }: Requirement,
  program: RulePack,
  progress: Pick<RequirementProgress, 'areas'>,
): { readonly areas: readonly AreaLine[]; readonly methods: readonly AreaLine[] } {
  const methods = otherMethodsOf(program, requirementId)
  const maxima = program.rules.flatMap((rule) =>
    rule.kind === 'area-maximum' && rule.isOn && rule.requirementId === requirementId ? [rule] : [],
  )
  const lines = areas.map(({ id, name }) => {
    const own = maxima.filter(({ areaIds }) => areaIds.length === 1 && areaIds[0] === id)
    const area = progress.areas.find(({ areaId }) => areaId === id)
    return {
      id,
      name,
      neededMinutes: area?.neededMinutes ?? 0,
      maximumMinutes: own.length === 0 ? null : Math.min(...own.map(({ minutes }) => minutes)),
      countedMinutes: area?.countedMinutes ?? 0,
      unconfirmed: own.find(({ provenance }) => isAssumed(provenance.grade))?.provenance ?? null,
    }
  })
  return { areas: lines.filter(({ id }) => !methods.has(id)), methods: lines.filter(({ id }) => methods.has(id)) }
}
