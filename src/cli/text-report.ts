import type { PlanQuery } from './plan-query.ts'
import { mapSelected } from './plan-query.ts'
import type { SelectedPlan } from './select-scenarios.ts'

/** A heading with its items below it; nothing at all when there are none. */
export function listLines(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading, ...items.map((item) => `- ${item}`)]
}

/** Sections one below the other, with an empty line between them; empty ones are left out. */
export function joinSections(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** A report for people: its heading, then the sections of each selected plan under the name of its scenario. */
export function writeTextReport(
  { selected }: PlanQuery,
  heading: string,
  sectionsOf: (one: SelectedPlan) => readonly (readonly string[])[],
): string {
  const parts = mapSelected(selected, (one) => joinSections([scenarioLines(one), ...sectionsOf(one)]))
  return `${[heading, ...parts].join('\n\n')}\n`
}

function scenarioLines({ scenario, skippedDifferences }: SelectedPlan): string[] {
  return [
    ...(scenario === null ? [] : [`Scenario: ${scenario}`]),
    ...(skippedDifferences === 0 ? [] : [`${skippedDifferences} of its differences no longer apply.`]),
  ]
}
