import type { Plan } from '#shared/plan/plan.ts'
import { itemPath } from '../navigation/use-item-anchor.ts'

/** Something of the plan that can be gone to by its name. */
export interface PaletteItem {
  readonly id: string
  readonly label: string
  /** What it is, and what else it is found by. */
  readonly description: string
  readonly path: string
}

/** Everything with a name in a plan, each with the place where it stands. */
export function paletteItems(plan: Plan): readonly PaletteItem[] {
  const { program } = plan
  const item = (
    kind: string,
    screen: string,
    { id, title }: { readonly id: string; readonly title: string },
    more = '',
  ) => ({
    id: `${kind} ${id}`,
    label: title,
    description: more === '' ? kind : `${kind} · ${more}`,
    path: itemPath(screen, id),
  })
  return [
    ...plan.courses.map((course) => item('Course', 'courses', course, course.provider)),
    ...plan.arrangements.map((arrangement) => item('Supervision', 'supervision', arrangement, arrangement.supervisor)),
    ...plan.practices.map((practice) => item('Clinical practice', 'supervision', practice)),
    ...plan.fees.map((fee) => item('Fee', 'money', fee)),
    ...plan.contributions.map((contribution) => item('Contribution', 'money', contribution)),
    ...program.requirements.map(({ id, name }) => item('Requirement', 'path', { id, title: name })),
    ...program.steps.filter(({ requirementId }) => requirementId === null).map((step) => item('Step', 'path', step)),
    ...program.documents.map(({ id, name }) => ({
      ...item('Document', 'path', { id, title: name }),
      path: itemPath('path', 'documents'),
    })),
    ...plan.scenarios.map(({ id, name }) => ({
      ...item('Scenario', 'scenarios', { id, title: name }),
      path: 'scenarios',
    })),
  ]
}
