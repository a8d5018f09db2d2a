import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { addCourse, answerFiveQuestions, openScreen, readCost } from '../harness/steps.ts'

describe('a crash', () => {
  it('loses nothing that the screen has shown', async ({ app }) => {
    await answerFiveQuestions(app.page)
    await addCourse(app.page, { title: 'Kept at once', hours: '6', price: '499.00' })
    const cost = await readCost(app.page)
    await app.crashAndStartAgain()
    expect(await readCost(app.page)).toBe(cost)
    await openScreen(app.page, 'Courses')
    await app.page.getByRole('button', { name: 'Kept at once', exact: true }).waitFor()
  })
})
