import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { damagedFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { backedUpRevision, type Ending, stateAt } from './struck-folder.ts'

/** What became of a plan whose file was struck. */
export type Aftermath =
  | {
      readonly kind: 'opened'
      readonly plan: Plan
      /** That changes may be missing, as the page was told. */
      readonly loss: string | null
    }
  /** It was named as damaged, and then restored from its latest backup. */
  | { readonly kind: 'named' }

/**
 * Starts the program on a struck folder and goes the way of a person: gives the passphrase, if there is one; opens the
 * plan; and restores the latest backup where that is refused. The damaged file must lie as it was where it was set aside.
 */
export async function goOnAfterDamage(
  dataFolder: string,
  ending: Ending,
  passphrase: string | null,
): Promise<Aftermath> {
  const file = path.join(plansFolder(dataFolder), 'plan.certpace')
  const struck = readFileSync(file)
  const program = openProgram({ dataFolder })
  if (passphrase !== null) await unlock(program, passphrase)
  const opened = await program.services.answer('plan:open', { planId: 'plan' })
  const session = await program.call('app:load', {})
  if (opened.ok) {
    if (session.open === null) throw new Error('what was opened is not open')
    expect(session.isProtected).toBe(passphrase !== null)
    expect(await latestBackup(program)).toEqual(stateAt(backedUpRevision(ending)))
    program.services.close()
    return { kind: 'opened', plan: session.open.plan, loss: session.loss }
  }
  expect(opened.failure.message).toMatch(/damaged/)
  expect(session.planFaults).toMatchObject([{ file: 'plan.certpace' }])
  await restoreLatest(program)
  const after = await program.call('app:load', {})
  expect(after.isProtected).toBe(passphrase !== null)
  expect(after.open?.plan).toEqual(stateAt(backedUpRevision(ending)))
  const setAside = readdirSync(damagedFolder(dataFolder)).filter((name) => name.endsWith('.certpace'))
  expect(setAside).toHaveLength(1)
  expect(readFileSync(path.join(damagedFolder(dataFolder), setAside[0] ?? '')).equals(struck)).toBe(true)
  program.services.close()
  return { kind: 'named' }
}

/** Another passphrase is refused as one, and the right one is never taken for another because of the damage. */
export async function unlock(program: OpenProgram, passphrase: string): Promise<void> {
  const target = { kind: 'plan', planId: 'plan' } as const
  const wrong = await program.services.answer('protection:unlock', { target, passphrase: `${passphrase} not` })
  expect(wrong).toMatchObject({ ok: false, failure: { code: 'wrong-passphrase' } })
  expect(await program.services.answer('protection:unlock', { target, passphrase })).toMatchObject({ ok: true })
}

async function latestBackup(program: OpenProgram): Promise<Plan> {
  const { backups } = await program.call('backups:list', { planId: 'plan' })
  const backupId = backups[0]?.backupId ?? ''
  return (await program.call('backups:read', { planId: 'plan', backupId, place: 'here' })).plan
}

async function restoreLatest(program: OpenProgram): Promise<void> {
  const { plans } = await program.call('recovery:list', {})
  expect(plans).toMatchObject([{ planId: 'plan', kind: 'damaged' }])
  const { needsPassphrase, backups } = await program.call('recovery:examine', { planId: 'plan' })
  expect(needsPassphrase).toBe(false)
  const backupId = backups[0]?.backupId ?? ''
  await program.call('recovery:restore', { planId: 'plan', from: { kind: 'backup', backupId, place: 'here' } })
}
