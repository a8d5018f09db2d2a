/** What money is spent on; the order is the order of stacks in charts and of lines in tables. */
export const COST_CATEGORIES = ['courses', 'supervision', 'membership', 'application', 'renewal', 'other'] as const

export type CostCategory = (typeof COST_CATEGORIES)[number]
