import type { Plan } from '#shared/plan/plan.ts'
import type { Eligibility } from '#shared/program/rule-pack.ts'

type Person = Plan['person']

/** How a condition compares with what the person said of themselves. */
export type EligibilityState = 'met' | 'not-yet' | 'not-answered' | 'please-read'

export const ELIGIBILITY_STATE_NAMES: Readonly<Record<EligibilityState, string>> = {
  met: 'Met by your answers',
  'not-yet': 'Not yet, by your answers',
  'not-answered': 'Not answered yet',
  'please-read': 'Please read',
}

/** What the program can check from the answers; everything else is for the person to read. */
export function eligibilityState({ check }: Eligibility, person: Person): EligibilityState {
  if (check === null) return 'please-read'
  switch (check.kind) {
    case 'degree-and-experience': {
      const { degree, experienceYears } = person
      if (degree === null) return 'not-answered'
      const accepted = check.accepted.filter((option) => option.degree === degree)
      if (accepted.length === 0) return 'not-yet'
      if (experienceYears === null) return 'not-answered'
      return accepted.some(({ years }) => experienceYears >= years) ? 'met' : 'not-yet'
    }
    case 'licence': {
      const { licence } = person
      if (licence === null) return 'not-answered'
      return check.accepted.some((option) => option === licence) ? 'met' : 'not-yet'
    }
  }
}
