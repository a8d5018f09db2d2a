import type { Budget } from './header-fields.ts'

/** Whether the person said what they can spend. Without it nothing can be said about money running short. */
export function isBudgetStated({ savings, monthly }: Budget): boolean {
  return savings !== 0 || monthly !== 0
}
