import { expect, it } from 'vitest'
import { createFormatter } from '#shared/wording/formatter.ts'
import { heldEarlySentences } from '#shared/wording/pace-sessions.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { projectOn } from '../projection/reading.ts'

it('says at a pace what keeps the date before its window, and nothing where nothing does', () => {
  const formatter = createFormatter('en-US', 'USD')
  // 30 h with clients at 5 h a week are done on 14 February. 12 months from 4 January 2027 end on 4 January 2028.
  const clients = aPlan()
    .withRequirements('practice')
    .withMinimum('practice', 30)
    .withPractice('p', 5, { startsOn: '2027-01-04' })
  const sentencesOf = (plan: typeof clients) => heldEarlySentences(projectOn(plan), plan.build(), formatter)
  expect(sentencesOf(clients.atPace(12))).toContain(
    'practice is not spread up to Dec 5, 2027: hours with clients go on at their own rate.',
  )
  expect(sentencesOf(clients)).toEqual([])
})
