import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fullPlan } from '../helpers/full-plan.ts'
import { isOddThing, type OddThing, putOddThing } from '../helpers/odd-things.ts'
import { browserHost, openProgram } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const THINGS: readonly OddThing[] = ['a folder', 'a pipe', 'a socket']

async function programWith(thing: OddThing, name: string) {
  const chosen = path.join(temporaryFolder(), name)
  await putOddThing(thing, chosen)
  const host = browserHost({ chooseSpreadsheet: async () => chosen, choosePlanFile: async () => chosen })
  const program = openProgram({ host })
  await program.call('plan:create', { plan: fullPlan() })
  return { program, chosen }
}

describe.skipIf(process.platform === 'win32').each(THINGS)('%s that a person chooses', (thing) => {
  it('as a spreadsheet or a plan file is told as one, and stays as it is', async () => {
    const { program, chosen } = await programWith(thing, 'log.csv')
    const refused = {
      ok: false,
      failure: {
        code: 'unreadable-file',
        message: `This file cannot be opened: it is ${thing}, not a file. Choose another one.`,
      },
    }
    const from = { kind: 'ask' }
    expect(await program.services.answer('import:open', { planId: 'plan', from })).toMatchObject(refused)
    expect(await program.services.answer('plans:open-file', { from })).toMatchObject(refused)
    expect(isOddThing(thing, chosen)).toBe(true)
  })
})

describe('a file that a person chooses', () => {
  it('and that is gone is told as one, and not as a lost data folder', async () => {
    const gone = path.join(temporaryFolder(), 'log.csv')
    const program = openProgram({ host: browserHost({ chooseSpreadsheet: async () => gone }) })
    await program.call('plan:create', { plan: fullPlan() })
    expect(await program.services.answer('import:open', { planId: 'plan', from: { kind: 'ask' } })).toMatchObject({
      failure: { code: 'unreadable-file', message: expect.stringContaining('it is not there any more') },
    })
  })
})
