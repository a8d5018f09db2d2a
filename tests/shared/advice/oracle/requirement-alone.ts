import type { Course } from '#shared/plan/course.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'

/**
 * The plan as if the program asked for this requirement and nothing else, so that the day on which all is met is the day
 * on which this one is. Its sessions still take their time from the week: each stands as a booked day that earns
 * nothing.
 */
export function requirementAlone(plan: Plan, projection: Projection, requirementId: string): Plan {
  const { program } = plan
  const alone: Plan = {
    ...plan,
    program: {
      ...program,
      requirements: program.requirements.filter(({ id }) => id === requirementId),
      // How recent hours are is asked of the day on which all is met.
      rules: program.rules.filter((rule) => rule.requirementId === requirementId && rule.kind !== 'recency-minimum'),
    },
  }
  const isSupervision = program.requirements.some(
    ({ id, earnedBy }) => id === requirementId && earnedBy === 'supervision',
  )
  if (isSupervision) return alone
  return {
    ...alone,
    arrangements: plan.arrangements.map((arrangement) => ({ ...arrangement, bookedOn: [] })),
    courses: [...plan.courses, ...bookedInsteadOfSessions(projection)],
  }
}

function bookedInsteadOfSessions({ sessions, today }: Projection): Course[] {
  return sessions
    .filter(({ state, on }) => state === 'planned' && on >= today)
    .map(({ on, recordedMinutes }, index) => ({
      id: `session-${index}`,
      title: 'A session',
      provider: '',
      isExample: false,
      isApproved: true,
      workMinutes: recordedMinutes,
      credits: [],
      creditsEarned: 'on-completion',
      schedule: { kind: 'dated', sessions: [{ on, minutes: recordedMinutes }], bookedOn: null },
      priority: 0,
      prerequisiteIds: [],
      payment: { kind: 'once', price: null, on: null, discount: { kind: 'none' } },
      yearlyRise: 0,
      refundTiers: [],
      intensity: 'ordinary',
      notes: '',
    }))
}
