import type { RulePack } from './rule-pack.ts'

/** The areas of a requirement with a maximum: other methods of acquiring hours, apart from what is to be studied. */
export function otherMethodsOf({ rules }: Pick<RulePack, 'rules'>, requirementId: string): ReadonlySet<string> {
  return new Set(
    rules.flatMap((rule) =>
      rule.kind === 'area-maximum' && rule.isOn && rule.requirementId === requirementId ? rule.areaIds : [],
    ),
  )
}
