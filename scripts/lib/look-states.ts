import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isoDate } from '#shared/calendar/day.ts'
import { type Plan, planSchema } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { ROOT } from './root.ts'

/** Every state that the one look has a picture for, as a plan that is in it. */
export function lookStates(): readonly { readonly name: string; readonly plan: Plan }[] {
  const [begun, halfWay] = [sample('just-begun'), sample('half-way')]
  const almost = withMinima(halfWay, { practice: 190, 'core-knowledge': 60, 'skills-training': 30, supervision: 44 })
  const states: Readonly<Record<string, Plan>> = {
    'cannot-finish': { ...withoutLog(begun), arrangements: begun.arrangements.filter(({ kind }) => kind === 'group') },
    'not-eligible': {
      ...begun,
      person: { ...begun.person, eligibility: [{ conditionId: 'degree-and-experience', kind: 'never' }] },
    },
    'not-yet-eligible': { ...begun, person: { ...begun.person, degree: 'bachelor' } },
    'pace-refused': { ...begun, pace: { kind: 'target', months: 12 } },
    'starts-later': { ...withoutLog(begun), asOf: isoDate('2026-08-03') },
    'nothing-planned': {
      ...withoutLog(begun),
      courses: [],
      arrangements: [],
      practices: [],
      fees: [],
      periods: [],
      contributions: [],
    },
    'almost-done': almost,
    certified: certified(halfWay),
    'ten-years': { ...begun, capacity: { ...begun.capacity, studyMinutesPerWeek: 14, energyMinutesPerWeek: null } },
    'one-requirement': withRequirements(begun, ['core-knowledge']),
    'twelve-requirements': twelve(begun),
  }
  return Object.entries(states).map(([name, plan]) => ({ name, plan: { ...plan, name: `State: ${name}` } }))
}

function sample(name: string): Plan {
  return planSchema.parse(JSON.parse(readFileSync(join(ROOT, 'resources/samples', `${name}.json`), 'utf8')))
}

function withoutLog(plan: Plan): Plan {
  return { ...plan, logEntries: [], evidence: [] }
}

/** With other minima, in hours, and the spans and parts that would stand in their way switched off. */
function withMinima(plan: Plan, hours: Readonly<Record<string, number>>): Plan {
  const requirements = plan.program.requirements.map((requirement) => {
    const minimum = hours[requirement.id]
    return minimum === undefined ? requirement : { ...requirement, minimumMinutes: minimum * 60, areas: [] }
  })
  const rules = plan.program.rules.map((rule) => (rule.kind.endsWith('minimum') ? { ...rule, isOn: false } : rule))
  return { ...plan, program: { ...plan.program, requirements, rules } }
}

/** Some weeks ago, with its fee paid; what courses are left is study for the renewal. */
function certified(plan: Plan): Plan {
  const done = atOnce(withMinima(plan, { practice: 170, 'core-knowledge': 58, 'skills-training': 30, supervision: 38 }))
  const { outcome } = project(done, done.asOf ?? done.startOn)
  if (outcome.kind !== 'certified') throw new Error('the sample with lower minima is certified')
  const paid = done.fees.flatMap(({ id, due, amount }) =>
    due.kind === 'milestone' && due.milestone === 'applied' && amount !== null
      ? [{ id: `paid-${id}`, kind: 'payment' as const, on: outcome.appliedOn, amount, feeId: id }]
      : [],
  )
  return {
    ...done,
    courses: done.courses.filter(({ id }) => id !== 'course-medical'),
    logEntries: [
      ...done.logEntries,
      ...paid.map(({ feeId, ...entry }) => ({
        ...entry,
        target: { kind: 'fee' as const, feeId, occurrence: 0 },
        notes: '',
      })),
    ],
  }
}

function atOnce(plan: Plan): Plan {
  const { preparation, review } = plan.program
  return {
    ...plan,
    program: { ...plan.program, preparation: { ...preparation, days: 0 }, review: { ...review, days: 0 } },
  }
}

function withRequirements(plan: Plan, ids: readonly string[]): Plan {
  const isKept = ({ requirementId }: { readonly requirementId: string | null }) =>
    requirementId === null || ids.includes(requirementId)
  const { program } = plan
  return {
    ...withoutLog(plan),
    courses: plan.courses.filter(({ credits }) => credits.every(({ requirementId }) => ids.includes(requirementId))),
    practices: [],
    arrangements: [],
    fees: plan.fees.filter(({ id }) => id !== 'fee-travel'),
    program: {
      ...program,
      requirements: program.requirements.filter(({ id }) => ids.includes(id)),
      rules: program.rules.filter(isKept),
      steps: program.steps.filter(isKept),
    },
  }
}

/** The requirements of the sample and copies of its first one, each served by a course of its own. */
function twelve(plan: Plan): Plan {
  const [first] = plan.program.requirements
  const [course] = plan.courses
  if (!first || !course) throw new Error('the sample has requirements and courses')
  const copies = Array.from({ length: 12 - plan.program.requirements.length }, (_, index) => index + 1)
  return {
    ...plan,
    program: {
      ...plan.program,
      requirements: [
        ...plan.program.requirements,
        ...copies.map((copy) => ({
          ...first,
          id: `more-${copy}`,
          name: `Further training, part ${copy}`,
          areas: [],
          minimumMinutes: 600,
        })),
      ],
    },
    courses: [
      ...plan.courses,
      ...copies.map((copy) => ({
        ...course,
        id: `more-${copy}`,
        title: `Further course ${copy}`,
        workMinutes: 600,
        prerequisiteIds: [],
        schedule: { kind: 'flexible' as const, notBefore: null, weeklyMaximumMinutes: null },
        credits: [{ requirementId: `more-${copy}`, areaId: null, mode: 'self-paced' as const, minutes: 600 }],
      })),
    ],
  }
}
