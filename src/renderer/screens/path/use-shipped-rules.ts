import type { RulePack } from '#shared/program/rule-pack.ts'
import { usePlan } from '../../state/hooks.ts'
import { useCatalog } from '../../state/use-catalog.ts'

/** The rules that ship for the plan's program; null when none do, and until they are read. */
export function useShippedRules(): RulePack | null {
  const { program } = usePlan()
  return useCatalog()?.programs.find(({ id }) => id === program.id) ?? null
}
