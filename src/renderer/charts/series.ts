import { COST_CATEGORIES, type CostCategory } from '#shared/values/cost-category.ts'

/** The colour of a category, everywhere the same. */
export function categoryColor(category: CostCategory): string {
  return seriesColor(COST_CATEGORIES.indexOf(category))
}

/** One of the theme's six series colours, counted from 0 and around. */
export function seriesColor(index: number): string {
  return `var(--series-${(index % COST_CATEGORIES.length) + 1})`
}
