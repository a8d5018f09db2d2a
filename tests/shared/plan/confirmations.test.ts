import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { redactPlan } from '#shared/export/redact.ts'
import type { Checkmark } from '#shared/plan/checkmark.ts'
import { confirmationOf, isConfirmed, rulesToConfirm } from '#shared/plan/confirmations.ts'
import { readPlan } from '#shared/plan/document.ts'
import { customCopyOf } from '#shared/program/custom-rules.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { confirmedBeforeSentence } from '#shared/wording/pack-changes.ts'
import { shippedRules, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const program = shippedRules('aasect-cst')
const newer = { ...program, version: '2028.T.1' }

function confirmed(id: string, on: string, rules?: Checkmark['rules']): Checkmark {
  return {
    id,
    kind: 'figure-confirmed',
    subjectId: 'confirm-dues',
    on: isoDate(on),
    ...(rules === undefined ? {} : { rules }),
  }
}

function planWith(rules: typeof program, ...checkmarks: readonly Checkmark[]) {
  return aPlan()
    .with({ program: rules, checkmarks: [...checkmarks] })
    .build()
}

describe('what a person confirmed', () => {
  const mark = confirmed('a', '2026-11-20', rulesToConfirm(program))

  it('holds for its program and version, and for a copy of the person’s own', () => {
    expect(isConfirmed(planWith(program, mark), 'confirm-dues')).toBe(true)
    expect(isConfirmed(planWith(customCopyOf(program), mark), 'confirm-dues')).toBe(true)
    expect(isConfirmed(planWith(program, mark), 'confirm-sar')).toBe(false)
  })

  it('stays, with its day, under other rules, and is asked for again', () => {
    const confirmation = confirmationOf(planWith(newer, mark), 'confirm-dues')
    expect(confirmation).toEqual({ mark, isForTheseRules: false })
    expect(confirmedBeforeSentence(mark, createFormatter('en-US', 'USD'))).toBe(
      'You confirmed this for version 2025.T.1 (corrected Nov 2026) on Nov 20, 2026.',
    )
    const otherProgram = { ...program, id: 'aasect-cse' }
    expect(isConfirmed(planWith(otherProgram, mark), 'confirm-dues')).toBe(false)
  })

  it('is found for the rules of the plan before any later one for other rules', () => {
    const later = confirmed('b', '2026-12-01', rulesToConfirm(newer))
    expect(confirmationOf(planWith(program, later, mark), 'confirm-dues')?.mark).toEqual(mark)
    expect(confirmationOf(planWith({ ...program, version: 'x' }, later, mark), 'confirm-dues')?.mark).toEqual(later)
  })

  it('holds for any rules where it says none, as in plans of before', () => {
    expect(isConfirmed(planWith(newer, confirmed('a', '2026-11-20')), 'confirm-dues')).toBe(true)
  })

  it('is part of the plan file, also without names', () => {
    const plan = planWith(program, mark, confirmed('b', '2026-11-21'))
    expect(unwrap(readPlan(JSON.parse(JSON.stringify(plan)))).checkmarks).toEqual(plan.checkmarks)
    expect(redactPlan(plan).checkmarks.map(({ rules }) => rules)).toEqual([mark.rules, undefined])
  })
})
