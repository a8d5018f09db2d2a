import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'

describe('the first start', () => {
  it('shows the honest page, and nothing else is asked', async ({ app }) => {
    await app.page.getByRole('heading', { name: 'Is certification worth it for you?' }).waitFor()
    expect(await app.page.getByRole('textbox').count()).toBe(0)
  })
})
