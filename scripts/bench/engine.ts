import { audit } from '#shared/audit/audit.ts'
import { dayFromIso, isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { project, projectFigures } from '#shared/projection/project.ts'
import { type Figure, median, percentile, timeRuns } from './figure.ts'
import { largePlan, planOfItems, samplePlan, tenScenarios, withLogEntries } from './plans.ts'

/** The projection by itself, and what one edit costs with ten scenarios compared. */
export function measureEngine(): readonly Figure[] {
  const plan = largePlan()
  const today = plan.startOn
  const { outcome } = project(plan, today)
  if (outcome.kind !== 'certified') throw new Error(`the plan to measure does not finish: ${JSON.stringify(outcome)}`)
  const months = Math.round((dayFromIso(outcome.certifiedOn) - dayFromIso(plan.startOn)) / 30.44)
  const projecting = timeRuns(200, 100, () => void project(plan, today))
  const projectingFigures = timeRuns(200, 100, () => void projectFigures(plan, today))

  const scenarios = tenScenarios(plan)
  let hours = plan.capacity.studyMinutesPerWeek
  const editing = timeRuns(60, 20, () => {
    hours = hours === 30 ? 31 : 30
    const edit: Edit = { kind: 'set', patch: { capacity: { ...plan.capacity, studyMinutesPerWeek: hours } } }
    const applied = applyEdits(plan, [edit])
    if (!applied.ok) throw new Error(applied.fault.message)
    for (const scenario of scenarios) project(resolveScenario(applied.value.plan, scenario).plan, today)
  })
  const logged = withLogEntries(samplePlan(), 10_000)
  const items = plan.courses.length + plan.arrangements.length + plan.practices.length + plan.fees.length
  return [
    {
      name: 'One projection',
      value: median(projecting),
      unit: 'ms',
      target: 1,
      note: `${items} items over ${months} months, median of 200`,
    },
    {
      name: 'One projection, dates and totals only',
      value: median(projectingFigures),
      unit: 'ms',
      target: 0.25,
      note: 'the same plan, median of 200',
    },
    {
      name: 'Edit, then ten scenarios',
      value: median(editing),
      unit: 'ms',
      target: 16,
      note: 'the same plan; three paces, four capacities, three courses left out; median of 60',
    },
    {
      name: 'Edit, then ten scenarios, p95',
      value: percentile(editing, 95),
      unit: 'ms',
      target: 50,
      note: 'of the same 60',
    },
    {
      name: 'Audit of 10,000 log entries',
      value: median(timeRuns(20, 5, () => void audit(logged, isoDate('2027-12-31')))),
      unit: 'ms',
      target: 30,
      note: 'hours of practice, median of 20',
    },
    ...[100, 1000, 10_000].map((count): Figure => {
      const large = planOfItems(count)
      return {
        name: `One projection of ${count.toLocaleString('en')} courses`,
        value: median(timeRuns(20, 5, () => void project(large, large.startOn))),
        unit: 'ms',
        target: count === 1000 ? 20 : null,
        note: 'two hours each at 20 h a week, median of 20',
      }
    }),
  ]
}
