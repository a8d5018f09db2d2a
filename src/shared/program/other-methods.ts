import type { RulePack } from './rule-pack.ts'

/** The areas of a requirement that have a maximum. They stand for other methods of acquiring hours than study. */
export function otherMethodsOf({ rules }: Pick<RulePack, 'rules'>, requirementId: string): ReadonlySet<string> {
  return new Set(
    rules.flatMap((rule) =>
      rule.kind === 'area-maximum' && rule.isOn && rule.requirementId === requirementId ? rule.areaIds : [],
    ),
  )
}
