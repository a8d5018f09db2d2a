import type { z } from 'zod'
import { isoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { planSchema } from '#shared/plan/plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { smallProgram } from './small-program.ts'

type PlanInput = z.input<typeof planSchema>
type CourseInput = PlanInput['courses'][number]
type ArrangementInput = PlanInput['arrangements'][number]
type PracticeInput = PlanInput['practices'][number]
type FeeInput = PlanInput['fees'][number]
type PeriodInput = PlanInput['periods'][number]
type CoverageInput = NonNullable<PlanInput['coverages']>[number]
type ContributionInput = NonNullable<PlanInput['contributions']>[number]
type HoursInput = Extract<PlanInput['logEntries'][number], { kind: 'hours' }>
type PaymentInput = Extract<PlanInput['logEntries'][number], { kind: 'payment' }>

/** Dates in a builder are plain text; the schema checks them when the plan is built. */
type Loose<T> = { [K in keyof T]?: unknown }

/** A plan that starts on Monday 4 January 2027 under the small program, with nothing in it yet. */
export function aPlan(): PlanBuilder {
  return new PlanBuilder({
    format: 'certpace-plan',
    formatVersion: 5,
    id: 'plan',
    name: 'A plan',
    currency: 'USD',
    startOn: isoDate('2027-01-04'),
    asOf: null,
    person: { degree: 'master', experienceYears: 5, licence: 'independent' },
    pace: { kind: 'capacity' },
    capacity: { studyMinutesPerWeek: 300, clientMinutesPerWeek: 1200 },
    budget: { savings: 0, monthly: 0 },
    program: smallProgram(),
    courses: [],
    arrangements: [],
    practices: [],
    fees: [],
    periods: [],
    logEntries: [],
    checkmarks: [],
    dismissals: [],
    scenarios: [],
  })
}

/** Each step gives a new builder; `build` validates the plan as the program would. */
export class PlanBuilder {
  readonly #input: PlanInput

  constructor(input: PlanInput) {
    this.#input = input
  }

  with(changes: Loose<PlanInput>): PlanBuilder {
    // Loose values are checked by the schema in `build`.
    return new PlanBuilder({ ...this.#input, ...changes } as PlanInput)
  }

  startingOn(startOn: string): PlanBuilder {
    return this.with({ startOn })
  }

  withStudyHours(hoursPerWeek: number): PlanBuilder {
    return this.with({ capacity: { ...this.#input.capacity, studyMinutesPerWeek: Math.round(hoursPerWeek * 60) } })
  }

  withBudget(savings: number, monthly: number): PlanBuilder {
    return this.with({ budget: { savings, monthly } })
  }

  atPace(months: number): PlanBuilder {
    return this.with({ pace: { kind: 'target', months } })
  }

  /** The program with only these requirements and the rules that belong to them. */
  withRequirements(...ids: readonly string[]): PlanBuilder {
    return this.withProgram((program) => ({
      ...program,
      requirements: program.requirements.filter(({ id }) => ids.includes(id)),
      rules: program.rules.filter(({ requirementId }) => ids.includes(requirementId)),
    }))
  }

  withProgram(change: (program: RulePack) => RulePack): PlanBuilder {
    return this.with({ program: change(smallOf(this.#input)) })
  }

  withMinimum(requirementId: string, hours: number): PlanBuilder {
    return this.withProgram((program) => ({
      ...program,
      requirements: program.requirements.map((item) =>
        item.id === requirementId ? { ...item, minimumMinutes: Math.round(hours * 60) } : item,
      ),
    }))
  }

  withRule(ruleId: string, change: Partial<Rule>): PlanBuilder {
    return this.withProgram((program) => ({
      ...program,
      // The changed rule is checked against the schema in `build`.
      rules: program.rules.map((item) => (item.id === ruleId ? ({ ...item, ...change } as Rule) : item)),
    }))
  }

  withoutRules(...ruleIds: readonly string[]): PlanBuilder {
    return this.withProgram((program) => ({
      ...program,
      rules: program.rules.filter(({ id }) => !ruleIds.includes(id)),
    }))
  }

  /** A flexible course that earns as many hours of its requirement as it takes; free unless it has a payment. */
  withCourse(id: string, hours: number, changes: Loose<CourseInput> & { requirementId?: string } = {}): PlanBuilder {
    const { requirementId = 'core', ...rest } = changes
    const minutes = Math.round(hours * 60)
    const course = {
      id,
      title: `Course ${id}`,
      provider: '',
      isExample: false,
      isApproved: true,
      workMinutes: minutes,
      credits: [{ requirementId, areaId: null, mode: 'live-online', minutes }],
      creditsEarned: 'on-completion',
      schedule: { kind: 'flexible', notBefore: null, weeklyMaximumMinutes: null },
      priority: 0,
      prerequisiteIds: [],
      payment: { kind: 'once', price: 0, on: null },
      intensity: 'ordinary',
      notes: '',
      ...rest,
    }
    return this.with({ courses: [...this.#input.courses, course] })
  }

  /** A course on fixed days; each day is `[date, hours]`. */
  withDatedCourse(
    id: string,
    days: readonly (readonly [string, number])[],
    changes: Loose<CourseInput> & { requirementId?: string } = {},
  ): PlanBuilder {
    const hours = days.reduce((sum, [, dayHours]) => sum + dayHours, 0)
    const sessions = days.map(([on, dayHours]) => ({ on, minutes: Math.round(dayHours * 60) }))
    return this.withCourse(id, hours, { schedule: { kind: 'dated', sessions, bookedOn: null }, ...changes })
  }

  /** Individual supervision of one hour every week from the contract date on, free unless priced. */
  withArrangement(id: string, contractOn: string, changes: Loose<ArrangementInput> = {}): PlanBuilder {
    const arrangement = {
      id,
      title: `Arrangement ${id}`,
      supervisor: 'A supervisor',
      isExample: false,
      kind: 'individual',
      contractOn,
      endsOn: null,
      firstSessionOn: contractOn,
      sessionMinutes: 60,
      recurrence: { kind: 'every-weeks', weeks: 1 },
      bookedOn: [],
      pricePerSession: 0,
      yearlyRise: 0,
      intensity: 'ordinary',
      notes: '',
      ...changes,
    }
    return this.with({ arrangements: [...this.#input.arrangements, arrangement] })
  }

  withPractice(id: string, hoursPerWeek: number, changes: Loose<PracticeInput> = {}): PlanBuilder {
    const practice = {
      id,
      title: `Practice ${id}`,
      isExample: false,
      requirementId: 'practice',
      weeklyMinutes: Math.round(hoursPerWeek * 60),
      startsOn: null,
      endsOn: null,
      intensity: null,
      notes: '',
      ...changes,
    }
    return this.with({ practices: [...this.#input.practices, practice] })
  }

  withFee(
    id: string,
    amount: number | null,
    due: FeeInput['due'] | object,
    changes: Loose<FeeInput> = {},
  ): PlanBuilder {
    const fee = {
      id,
      title: `Fee ${id}`,
      category: 'other',
      isExample: false,
      amount,
      due,
      yearlyRise: 0,
      programFeeId: null,
      notes: '',
      ...changes,
    }
    return this.with({ fees: [...this.#input.fees, fee] })
  }

  withLeave(id: string, from: string, to: string): PlanBuilder {
    return this.withPeriod(id, from, to, { kind: 'leave' })
  }

  withPeriod(id: string, from: string, to: string, effect: PeriodInput['effect']): PlanBuilder {
    return this.with({ periods: [...this.#input.periods, { id, title: `Period ${id}`, from, to, effect }] })
  }

  withCoverage(
    id: string,
    documentId: string,
    from: string,
    to: string | null,
    changes: Loose<CoverageInput> = {},
  ): PlanBuilder {
    const coverage = {
      id,
      title: `Coverage ${id}`,
      isExample: false,
      documentId,
      arrangementId: null,
      from,
      to,
      notes: '',
      ...changes,
    }
    return this.with({ coverages: [...(this.#input.coverages ?? []), coverage] })
  }

  withContribution(id: string, terms: ContributionInput['terms'] | object): PlanBuilder {
    const contribution = { id, title: `Contribution ${id}`, isExample: false, terms, notes: '' }
    return this.with({ contributions: [...(this.#input.contributions ?? []), contribution] })
  }

  withEvidence(id: string, subject: object): PlanBuilder {
    const evidence = {
      id,
      title: `Evidence ${id}`,
      subject,
      fileName: `${id}.pdf`,
      mediaType: 'application/pdf',
      bytes: 12_345,
      sha256: 'ab'.repeat(32),
      addedOn: '2027-01-05',
      notes: '',
    }
    return this.with({ evidence: [...(this.#input.evidence ?? []), evidence] })
  }

  withHours(id: string, on: string, minutes: number, target: HoursInput['target'] | object, notes = ''): PlanBuilder {
    return this.#withLogEntry({ id, kind: 'hours', on, minutes, target, notes })
  }

  withPayment(id: string, on: string, amount: number, target: PaymentInput['target'] | object): PlanBuilder {
    return this.#withLogEntry({ id, kind: 'payment', on, amount, target, notes: '' })
  }

  #withLogEntry(entry: object): PlanBuilder {
    return this.with({ logEntries: [...this.#input.logEntries, entry] })
  }

  /** What has been put in so far, not yet checked. */
  get input(): PlanInput {
    return this.#input
  }

  build(): Plan {
    return planSchema.parse(this.#input)
  }
}

function smallOf(input: PlanInput): RulePack {
  // The builder only ever holds packs that have been through the schema.
  return input.program as RulePack
}
