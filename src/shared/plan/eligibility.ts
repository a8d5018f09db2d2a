import type { z } from 'zod'
import type { IsoDate } from '../calendar/day.ts'
import type { Eligibility, RulePack } from '../program/rule-pack.ts'
import type { personSchema } from './header-fields.ts'

type Person = z.output<typeof personSchema>

interface Applicant {
  readonly program: Pick<RulePack, 'eligibility'>
  readonly person: Person
}

/** When the person meets a condition of the program. The application waits for it. */
export type ConditionState =
  /** Null: for so long that it does not matter since when. */
  | { readonly kind: 'held'; readonly since: IsoDate | null }
  | { readonly kind: 'expected'; readonly on: IsoDate }
  | { readonly kind: 'never' }
  /**
   * Nothing waits for it. `isNotYet` says that the answers about degree, experience and license do not meet it today.
   */
  | { readonly kind: 'not-answered'; readonly isNotYet: boolean }

/** What the person says of the condition itself, else what follows from their other answers. */
export function conditionState({ id, check }: Eligibility, person: Person): ConditionState {
  const answer = person.eligibility.find(({ conditionId }) => conditionId === id)
  if (answer) {
    const { conditionId: _, ...state } = answer
    return state
  }
  switch (check === null ? null : isMetBy(check, person)) {
    case true:
      return { kind: 'held', since: null }
    case false:
      return { kind: 'not-answered', isNotYet: true }
    case null:
      return { kind: 'not-answered', isNotYet: false }
  }
}

/** Whether the person meets everything that the program asks of them, by their answers. */
export function meetsEveryCondition({ program, person }: Applicant): boolean {
  return program.eligibility.every((condition) => conditionState(condition, person).kind === 'held')
}

/** The conditions that the answers about degree, experience and license do not meet today. */
export function lackedConditions({ program, person }: Applicant): readonly Eligibility[] {
  return program.eligibility.filter((condition) => {
    const state = conditionState(condition, person)
    return state.kind === 'not-answered' && state.isNotYet
  })
}

/** Whether there is any of these. */
export function isNotEligibleYet(applicant: Applicant): boolean {
  return lackedConditions(applicant).length > 0
}

/** The day from which the condition is met; null where it has been for long, never is, or is not answered. */
export function dayOfCondition(state: ConditionState): IsoDate | null {
  return state.kind === 'held' ? state.since : state.kind === 'expected' ? state.on : null
}

/** Null while the answers it needs are not given. */
function isMetBy(check: NonNullable<Eligibility['check']>, person: Person): boolean | null {
  switch (check.kind) {
    case 'degree-and-experience': {
      const { degree, experienceYears } = person
      if (degree === null) return null
      const accepted = check.accepted.filter((option) => option.degree === degree)
      if (accepted.length === 0) return false
      return experienceYears === null ? null : accepted.some(({ years }) => experienceYears >= years)
    }
    case 'licence': {
      const { licence } = person
      return licence === null ? null : check.accepted.some((option) => option === licence)
    }
  }
}
