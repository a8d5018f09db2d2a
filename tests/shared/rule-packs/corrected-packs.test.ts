import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '#shared/edits/apply.ts'
import { readPlan } from '#shared/plan/document.ts'
import { comparePacks } from '#shared/program/compare-packs.ts'
import { type RulePack, rulePackSchema } from '#shared/program/rule-pack.ts'
import { editsToTakeOver } from '#shared/rule-packs/take-over-rules.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { packChangeSentence } from '#shared/wording/pack-changes.ts'
import { shippedRules, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

/** The packs as they shipped before they were corrected in November 2026, one a line. */
const BEFORE: readonly RulePack[] = readFileSync(
  new URL('./fixtures/rules-of-july-2025.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => rulePackSchema.parse(JSON.parse(line)))

const formatter = createFormatter('en-US', 'USD')

function sentencesOf(id: string): readonly string[] {
  const before = BEFORE.find((pack) => pack.id === id)
  if (!before) throw new Error(`there was no ${id}`)
  return comparePacks(before, shippedRules(id)).map((change) => packChangeSentence(change, formatter))
}

describe('packs that were corrected', () => {
  it.each(BEFORE.map((pack) => [pack.id, pack] as const))('%s: has a version of its own', (id, before) => {
    expect(comparePacks(before, shippedRules(id))[0]).toMatchObject({ kind: 'version', before: before.version })
  })

  it.each(BEFORE.map((pack) => [pack.id, pack] as const))(
    '%s: an older plan keeps its rules whole, and takes the newer ones over only when asked',
    (id, before) => {
      const plan = aPlan().with({ program: before }).build()
      expect(unwrap(readPlan(JSON.parse(JSON.stringify(plan)))).program).toEqual(before)
      const { plan: after, inverse } = unwrap(applyEdits(plan, editsToTakeOver(plan, shippedRules(id))))
      expect(after.program).toEqual(shippedRules(id))
      expect(comparePacks(after.program, shippedRules(id))).toEqual([])
      expect(unwrap(applyEdits(after, inverse)).plan).toEqual(plan)
    },
  )

  it('say for a plan what is counted in another way', () => {
    expect(sentencesOf('aasect-cst')).toEqual(
      expect.arrayContaining([
        'Version 2025.T.1 (corrected Nov 2026) in place of version 2025.T.1.',
        'Switched on: At most 30 of the 60 hours by e-learning.',
        '“At most 75 of the 90 hours by e-learning.” is counted in another way.',
      ]),
    )
    expect(sentencesOf('abcst')).toContain('No longer there, rule: All of it lies within 70 consecutive months.')
    expect(sentencesOf('emdria')).toEqual(
      expect.arrayContaining(['New fee: Renewal fee.', 'Time between renewals: 2 years in place of 3 years.']),
    )
    expect(sentencesOf('florida-sex-therapist')).toContain('New requirement: Hours with clients.')
    expect(sentencesOf('icf-acc')).toContain('Renewal fee: $275.00 in place of $175.00.')
    expect(sentencesOf('rpt')).toEqual(
      expect.arrayContaining([
        'New rule: At least 75 of the 150 hours are in person.',
        'Time between renewals: 12 months in place of 3 years.',
      ]),
    )
  })
})
