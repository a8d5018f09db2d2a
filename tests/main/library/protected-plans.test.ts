import { describe, expect, it } from 'vitest'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'

const PASSPHRASE = 'sea lamp brick walk'

/** A program whose open plan `plan` is protected; `other` is not. */
async function protectedProgram(): Promise<OpenProgram> {
  const program = openProgram()
  await program.call('plan:create', { plan: { ...fullPlan(), id: 'other', name: 'Other' } })
  await program.call('plan:create', { plan: fullPlan() })
  await program.call('protection:set', { planId: 'plan', current: null, passphrase: PASSPHRASE, copies: 'keep' })
  return program
}

async function entryOf(program: OpenProgram, planId: string) {
  const { plans } = await program.call('plans:list', {})
  return plans.find(({ id }) => id === planId)
}

async function unlockAndOpen(program: OpenProgram, planId: string) {
  await program.call('protection:unlock', { target: { kind: 'plan', planId }, passphrase: PASSPHRASE })
  await program.call('plan:open', { planId })
  return (await program.call('app:load', {})).open
}

describe('a protected plan', () => {
  it('is duplicated with its protection, which the same passphrase opens', async () => {
    const program = await protectedProgram()
    const copy = await program.call('plans:duplicate', { planId: 'plan' })
    expect(copy.name).toBe('A plan, copy')
    const again = program.restart()
    expect(await entryOf(again, copy.id)).toMatchObject({ isLocked: true, name: '', program: null })
    expect((await unlockAndOpen(again, copy.id))?.plan).toEqual({ ...fullPlan(), id: copy.id, name: 'A plan, copy' })
  })

  it.each(['archive', 'removed'] as const)('goes to "%s" and comes back while it is open or locked', async (to) => {
    const program = await protectedProgram()
    expect(await program.call('plans:move', { planId: 'plan', to })).toMatchObject({ wasOpen: true })
    expect((await program.call('app:load', {})).open?.plan.id).toBe('other')
    expect(await entryOf(program, 'plan')).toMatchObject({ place: to, isLocked: true })
    await program.call('plans:move', { planId: 'plan', to: 'plans' })
    await program.call('plans:move', { planId: 'plan', to })
    await program.call('plans:move', { planId: 'plan', to: 'plans' })
    expect((await unlockAndOpen(program, 'plan'))?.plan).toEqual(fullPlan())
  })

  it('is neither renamed nor duplicated, nor looked into, without its passphrase', async () => {
    const program = (await protectedProgram()).restart()
    const needed = { ok: false, failure: { code: 'passphrase-needed' } }
    const { services } = program
    expect(await services.answer('plans:rename', { planId: 'plan', name: 'Guessed' })).toMatchObject(needed)
    expect(await services.answer('plans:duplicate', { planId: 'plan' })).toMatchObject(needed)
    expect(await program.call('plans:outlook', { planId: 'plan' })).toEqual({ kind: 'unknown' })
  })
})
