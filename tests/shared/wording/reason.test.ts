import { expect, it } from 'vitest'
import type { UncountedReason } from '#shared/counting/reasons.ts'
import type { Rule } from '#shared/program/rule-union.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { reasonSentence } from '#shared/wording/reason.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { rule } from '../builders/small-program.ts'

const five: Rule = { ...rule('five', 'core', true), kind: 'area-maximum', areaIds: ['ethics'], minutes: 300 }
const plan = aPlan()
  .withProgram((program) => ({ ...program, rules: [...program.rules, five] }))
  .build()
const formatter = createFormatter('en-US', 'USD')

it.each<readonly [UncountedReason, string]>([
  [
    { stage: 'coverage', ruleId: 'span', minutes: 90 },
    '1 h 30 min: recorded outside a contract. The rule: The rule span.',
  ],
  [{ stage: 'conversion', ruleId: 'unapproved', minutes: 60 }, '1 h, by this rule: The rule unapproved.'],
  [{ stage: 'period', ruleId: 'month', minutes: 60 }, '1 h, by this rule: The rule month.'],
  [{ stage: 'share', ruleId: 'group', minutes: 60 }, '1 h, by this rule: The rule group.'],
  [{ stage: 'area', ruleId: 'five', minutes: 60 }, '1 h, by this rule: The rule five.'],
  [
    { stage: 'area', ruleId: 'area', minutes: 60 },
    '1 h: their place is kept for areas that need more hours. The rule: The rule area.',
  ],
  [{ stage: 'full', ruleId: null, minutes: 60 }, '1 h: more than the requirement asks for.'],
])('says in words why hours do not count: %j', (reason, sentence) => {
  expect(reasonSentence(reason, plan, formatter)).toBe(sentence)
})
