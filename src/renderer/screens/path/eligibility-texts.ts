import type { ConditionState } from '#shared/plan/eligibility.ts'
import type { Eligibility } from '#shared/program/rule-pack.ts'
import type { Formatter } from '#shared/wording/formatter.ts'

/** How a condition stands, in words. What no answer can be compared with is for the person to read. */
export function conditionText(state: ConditionState, { check }: Eligibility, formatter: Formatter): string {
  switch (state.kind) {
    case 'held':
      return state.since === null ? 'Met by your answers' : `Met since ${formatter.date(state.since)}`
    case 'expected':
      return `Expected on ${formatter.date(state.on)}`
    case 'never':
      return 'Never, by your answer'
    case 'not-answered':
      if (state.isNotYet) return 'Not yet, by your answers'
      return check === null ? 'Please read' : 'Not answered yet'
  }
}
