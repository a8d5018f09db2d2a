import { describe, expect, it } from 'vitest'
import { isPlanDatabase } from '#renderer/plans/use-plan-actions.ts'

describe('a file that is chosen', () => {
  it.each([
    ['plan.certpace', 'anything, as a protected one begins', true],
    ['renamed.bin', 'SQLite format 3\0 and so on', true],
    ['plan.json', '{"format":"certpace-plan"}', false],
    ['letter.txt', 'SQLite format', false],
    ['empty', '', false],
  ])('named %s that begins with %j is the database of a plan: %s', async (name, text, expected) => {
    expect(await isPlanDatabase(new File([text], name))).toBe(expected)
  })
})
