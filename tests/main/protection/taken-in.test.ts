import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import { writePlanText } from '#shared/plan/document.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { browserHost, type OpenProgram, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { answerOpenFile } from '../helpers/transfer.ts'

const PASSPHRASE = 'sea lamp brick walk'

async function protectedProgram(): Promise<OpenProgram> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  await program.call('protection:set', { planId: 'plan', current: null, passphrase: PASSPHRASE, copies: 'remove' })
  return program
}

async function exportedText(program: OpenProgram, isProtected: boolean): Promise<string> {
  const file = { ...WHOLE_PLAN, isProtected }
  const response = await program.call('plan:export', { planId: 'plan', file })
  if (response.kind !== 'download' || response.content.encoding !== 'text') throw new Error('expected a text')
  if (isProtected) expect(response.fileName).toBe('Protected plan.certpace.json')
  return response.content.text
}

/** Opens a protected export, which asks for its passphrase first. */
async function unlock(program: OpenProgram, text: string, passphrase: string) {
  const asked = await answerOpenFile(program, text)
  const locked = CONTRACT['plans:open-file'].response.parse(asked.ok ? asked.value : null)
  if (locked.kind !== 'locked') throw new Error('expected a file that asks for its passphrase')
  return await program.services.answer('plans:open-file', { from: { kind: 'locked', file: locked.file, passphrase } })
}

describe('an export of a protected plan', () => {
  it('comes in again with its passphrase, and the plan then has its protection', async () => {
    const text = await exportedText(await protectedProgram(), true)
    const elsewhere = openProgram()
    const tried = await unlock(elsewhere, text, 'another one')
    expect(tried).toMatchObject({ failure: { code: 'wrong-passphrase' } })
    const damaged = text.replace(/"ciphertext": "..../, '"ciphertext": "AAAA')
    expect(await unlock(elsewhere, damaged, PASSPHRASE)).toMatchObject({
      failure: { code: 'not-a-plan', message: expect.stringContaining('damaged') },
    })
    expect(await unlock(elsewhere, text, PASSPHRASE)).toMatchObject({ ok: true, value: { kind: 'opened' } })
    const session = await elsewhere.call('app:load', {})
    expect(session).toMatchObject({ isProtected: true, open: { plan: fullPlan() } })
    expect((await elsewhere.restart().call('app:load', {})).waitingFor).toBe('plan')
  })

  it('is made in clear when the person wants it so, and never protected without a passphrase', async () => {
    const program = await protectedProgram()
    expect(await exportedText(program, false)).toBe(writePlanText(fullPlan()))
    const plain = openProgram()
    await plain.call('plan:create', { plan: fullPlan() })
    const file = { ...WHOLE_PLAN, isProtected: true }
    expect(await plain.services.answer('plan:export', { planId: 'plan', file })).toMatchObject({
      failure: { code: 'refused' },
    })
  })
})

describe('a protected file from elsewhere', () => {
  async function elsewhere(file: string): Promise<OpenProgram> {
    return openProgram({ host: browserHost({ kind: 'electron', choosePlanFile: async () => file }) })
  }

  it('asks for its passphrase and is copied with its protection: a plan file, also without its note', async () => {
    const program = await protectedProgram()
    program.services.close()
    const file = path.join(temporaryFolder(), 'brought.certpace')
    copyFileSync(path.join(plansFolder(program.options.dataFolder), 'plan.certpace'), file)
    const before = readFileSync(file)
    const other = await elsewhere(file)
    const locked = await other.call('plans:open-file', { from: { kind: 'ask' } })
    if (locked.kind !== 'locked') throw new Error('expected it to be locked')
    const from = { kind: 'locked' as const, file: locked.file }
    expect(await other.services.answer('plans:open-file', { from: { ...from, passphrase: 'another' } })).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    })
    const opened = await other.call('plans:open-file', { from: { ...from, passphrase: PASSPHRASE } })
    expect(opened).toMatchObject({ kind: 'opened', name: 'A plan' })
    expect(await other.call('app:load', {})).toMatchObject({ isProtected: true, open: { plan: fullPlan() } })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(plansFolder(other.options.dataFolder)).filter((name) => name.includes('unfinished'))).toEqual([])
    expect(await other.services.answer('plans:open-file', { from: { ...from, passphrase: PASSPHRASE } })).toMatchObject(
      {
        failure: { code: 'no-such-upload' },
      },
    )
  })

  it('asks for its passphrase and is kept with its protection: an export', async () => {
    const file = path.join(temporaryFolder(), 'brought.json')
    writeFileSync(file, await exportedText(await protectedProgram(), true))
    const other = await elsewhere(file)
    const locked = await other.call('plans:open-file', { from: { kind: 'ask' } })
    if (locked.kind !== 'locked') throw new Error('expected it to be locked')
    await other.call('plans:open-file', { from: { kind: 'locked', file: locked.file, passphrase: PASSPHRASE } })
    expect(await other.call('app:load', {})).toMatchObject({ isProtected: true, open: { plan: fullPlan() } })
  })
})

describe('a duplicate of a protected plan', () => {
  it('opens with the same passphrase', async () => {
    const program = await protectedProgram()
    const { id } = await program.call('plans:duplicate', { planId: 'plan' })
    const again = program.restart()
    expect((await again.call('app:load', {})).locked.map(({ id: lockedId }) => lockedId)).toContain(id)
    await again.call('protection:unlock', { target: { kind: 'plan', planId: id }, passphrase: PASSPHRASE })
    expect(await again.call('plan:open', { planId: id })).toMatchObject({ name: 'A plan, copy' })
  })
})
