import { describe, expect, it } from 'vitest'
import { isKeptPlan } from '#renderer/app/hand-over-file.ts'

describe('a file that is chosen', () => {
  it.each([
    ['plan.certpace', 'anything, as a protected one begins', true],
    ['renamed.bin', 'SQLite format 3\0 and so on', true],
    ['plan.json', '{"format":"certpace-plan"}', false],
    ['letter.txt', 'SQLite format', false],
    ['empty', '', false],
  ])('named %s that begins with %j is a kept plan: %s', async (name, text, expected) => {
    expect(await isKeptPlan(new File([text], name))).toBe(expected)
  })
})
