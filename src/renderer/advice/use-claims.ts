import { useEffect, useState } from 'react'
import type { Claims } from '#shared/advice/claims.ts'
import type { TriedFix } from '#shared/advice/try-fixes.ts'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Constraint } from '#shared/projection/result/constraint.ts'
import { usePlan, useToday } from '../state/hooks.ts'
import type { ClaimAnswers, ClaimQuestion } from './answer-claims.ts'
import { askClaims } from './ask-claims.ts'

/** What sets the date of the open plan and what would move it; null until it is known, or while it is not asked. */
export function useClaims(isAsked = true): Claims | null {
  return useAnswer(isAsked ? 'claims' : null, usePlan(), useToday())
}

/** The same of another plan, such as a scenario's. */
export function useClaimsOf(plan: Plan, isAsked = true): Claims | null {
  return useAnswer(isAsked ? 'claims' : null, plan, useToday())
}

/** What sets the earliest date that a plan allows; null until it is known. */
export function useBindingOfEarliest(plan: Plan, isAsked = true): readonly Constraint[] | null {
  return useAnswer(isAsked ? 'earliest' : null, plan, useToday())
}

/** The fixes of a finding of the open plan that keep their word; none until they are known. */
export function useFixes(findingKey: string): readonly TriedFix[] {
  return useAnswer('fixes', usePlan(), useToday())?.[findingKey] ?? []
}

/** A question that was asked, with the number of components that wait for its answer. */
interface Shared {
  readonly answer: Promise<ClaimAnswers[ClaimQuestion] | null>
  users: number
}

/** Answers by plan object, which stands for its content, and by question and day. */
const asked = new WeakMap<Plan, Map<string, Shared>>()

function useAnswer<Q extends ClaimQuestion>(question: Q | null, plan: Plan, today: IsoDate): ClaimAnswers[Q] | null {
  const [answered, setAnswered] = useState<{ readonly plan: Plan; readonly answer: ClaimAnswers[Q] } | null>(null)
  useEffect(() => {
    if (question === null) return undefined
    let isShown = true
    const shared = ask(question, plan, today)
    shared.users++
    shared.answer.then(
      // The answers of a question are kept under its name.
      (answer) => isShown && answer && setAnswered({ plan, answer: answer as ClaimAnswers[Q] }),
      // Without an answer nothing is claimed.
      () => undefined,
    )
    return () => {
      isShown = false
      shared.users--
    }
  }, [question, plan, today])
  return answered?.plan === plan ? answered.answer : null
}

function ask(question: ClaimQuestion, plan: Plan, today: IsoDate): Shared {
  const ofPlan = asked.get(plan) ?? new Map<string, Shared>()
  asked.set(plan, ofPlan)
  const key = `${question} ${today}`
  const known = ofPlan.get(key)
  if (known) return known
  const made: Shared = { users: 0, answer: answerOf() }
  ofPlan.set(key, made)
  return made

  async function answerOf(): Promise<ClaimAnswers[ClaimQuestion] | null> {
    // Not before the component that asks is counted.
    await Promise.resolve()
    const answer = await askClaims({ question, plan, today }, () => made.users > 0)
    if (answer === null) ofPlan.delete(key)
    return answer
  }
}
