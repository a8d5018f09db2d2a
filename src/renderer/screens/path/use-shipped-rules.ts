import type { RulePack } from '#shared/program/rule-pack.ts'
import { useAppSnapshot, usePlan } from '../../state/hooks.ts'

/** The rules that ship for the plan's program; null when none do. */
export function useShippedRules(): RulePack | null {
  const { program } = usePlan()
  return useAppSnapshot('programs').programs.find(({ id }) => id === program.id) ?? null
}
