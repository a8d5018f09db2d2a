import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { addCourse, answerFiveQuestions, openScreen } from '../harness/steps.ts'

/** Title, hours of work, area, and what of it counts. */
const METHODS = [
  ['A class elsewhere', '6', 'Continuing education not approved by AASECT', '3 h'],
  ['Sessions with my supervisor', '3', 'Supervision received', '3 h'],
  ['Supervising a colleague', '3', 'Supervision given', '3 h'],
  ['A course I teach', '3', 'Teaching', '3 h'],
  ['A talk', '3', 'Another method the policy names', '3 h'],
] as const

describe('other methods of acquiring hours', () => {
  it('are planned as courses, and counted by their own limits', async ({ app }) => {
    const { page } = app
    await page.getByRole('combobox', { name: 'Which certification?' }).selectOption('AASECT certification renewal')
    await answerFiveQuestions(page, { contractOn: null })
    await addCourse(page, {
      title: 'A conference',
      hours: '5',
      price: '400',
      insteadOf: 'Continuing education program',
      area: 'AASECT continuing education',
    })
    for (const [title, hours, area] of METHODS) await addCourse(page, { title, hours, price: '0', area })
    await openScreen(page, 'Path')
    await page.getByRole('button', { name: /^Continuing education · 0 of 20 h/ }).click()
    const card = page.getByRole('region', { name: 'Study' })
    await card.getByText(/^3 h, by this rule: /).waitFor()
    await card.getByRole('button', { name: 'Other ways to earn hours: 5 of 6 used' }).click()
    const rows = card.getByRole('table', { name: 'Other ways to earn hours' }).getByRole('row')
    expect((await rows.allTextContents()).slice(1)).toEqual([
      ...METHODS.map(([, , area, counted]) => `${area}5 h${counted}`),
      'A further method the policy names5 hnone yet',
    ])
  })
})
