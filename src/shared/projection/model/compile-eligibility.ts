import { type DayNumber, dayFromIso, laterOf } from '../../calendar/day.ts'
import { conditionState, dayOfCondition } from '../../plan/eligibility.ts'
import type { Plan } from '../../plan/plan.ts'
import type { RulePack } from '../../program/rule-pack.ts'
import { remember } from '../../remember.ts'
import type { EligibilityModel } from './model.ts'

/** The day from which the person may apply, and the conditions that they never meet or have not answered. */
export const compileEligibility = remember(compileAnswers)

function compileAnswers(person: Plan['person'], program: RulePack): EligibilityModel {
  const dated: { conditionId: string; on: DayNumber }[] = []
  const never: string[] = []
  const notAnswered: string[] = []
  for (const condition of program.eligibility) {
    const state = conditionState(condition, person)
    const day = dayOfCondition(state)
    if (day !== null) dated.push({ conditionId: condition.id, on: dayFromIso(day) })
    if (state.kind === 'never') never.push(condition.id)
    if (state.kind === 'not-answered') notAnswered.push(condition.id)
  }
  const on = dated.reduce<DayNumber | null>((last, one) => (last === null ? one.on : laterOf(last, one.on)), null)
  return { on, dated, never, notAnswered }
}
