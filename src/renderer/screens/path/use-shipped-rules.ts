import type { RulePack } from '#shared/program/rule-pack.ts'
import { usePlan, useSession } from '../../state/hooks.ts'

/** The rules that ship for the plan's program; null when none do. */
export function useShippedRules(): RulePack | null {
  const { program } = usePlan()
  return useSession('programs').programs.find(({ id }) => id === program.id) ?? null
}
