import type { ListedPlan, PlanOutlook, PlanPlace } from '#shared/contract/plan-library.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

export const PLACE_TITLES: Readonly<Record<PlanPlace, string>> = {
  plans: 'Plans here',
  archive: 'Archive',
  removed: 'Removed',
}

export const EMPTY_TEXTS: Readonly<Record<PlanPlace, string>> = {
  plans: 'There is no plan in your list. Begin a new one, or bring one back.',
  archive: 'Nothing is archived. A plan you do not need for now can wait here.',
  removed: 'Nothing was removed.',
}

/** A plan that is locked has no name yet. */
export function planName({ name, isLocked }: Pick<ListedPlan, 'name' | 'isLocked'>): string {
  return isLocked ? 'Protected plan' : name
}

/** When the plan leads to its certificate; empty until it is worked out. */
export function outlookText(outlook: PlanOutlook | undefined, formatter: Formatter): string {
  switch (outlook?.kind) {
    case undefined:
      return ''
    case 'certified':
      return formatter.date(outlook.on)
    case 'not-reached':
      return 'No date yet'
    case 'unknown':
      return 'Not known'
  }
}
