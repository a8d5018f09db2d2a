import { describe, expect, it } from 'vitest'
import { stepInHistory } from '#main/hosts/electron/step-in-history.ts'
import type { Services } from '#main/services/services.ts'

function servicesWith(session: unknown): { services: Pick<Services, 'answer'>; asked: unknown[] } {
  const asked: unknown[] = []
  return {
    asked,
    services: {
      async answer(name, request) {
        asked.push([name, request])
        return { ok: true, value: name === 'app:load' ? session : {} }
      },
    },
  }
}

describe('stepInHistory', () => {
  it('undoes in the plan that is open', async () => {
    const { services, asked } = servicesWith({ open: { plan: { id: 'plan-1' }, revision: 3 } })
    await stepInHistory(services, 'plan:undo')
    expect(asked).toEqual([
      ['app:load', {}],
      ['plan:undo', { planId: 'plan-1' }],
    ])
  })

  it('does nothing before the first plan', async () => {
    const { services, asked } = servicesWith({ open: null })
    await stepInHistory(services, 'plan:redo')
    expect(asked).toEqual([['app:load', {}]])
  })
})
