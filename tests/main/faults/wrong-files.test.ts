import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupsFolder, damagedFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { changeOutside } from '../helpers/change-outside.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { SCHEMA_ADDITIONS } from '../helpers/schema-additions.ts'
import { howMany, tellCounts } from './how-many.ts'

const MISNAMED = howMany(1, 100)
const TRIGGERS = howMany(1, 150)

function planFile(dataFolder: string, planId: string): string {
  return path.join(plansFolder(dataFolder), `${planId}.certpace`)
}

/** A closed data folder with two plans and a backup of each. The one that was open last is `plan`. */
async function folderWithTwo(): Promise<string> {
  const program = openProgram()
  for (const plan of [{ ...fullPlan(), id: 'other', name: 'Other' }, fullPlan()]) {
    await program.call('plan:create', { plan })
    await program.call('backups:make', { planId: plan.id })
  }
  program.services.close()
  return program.options.dataFolder
}

/** The way of a person to a plan whose file was refused: its latest backup, while the file itself is set aside. */
async function bringBack(program: OpenProgram, planId: string, refused: Buffer): Promise<void> {
  const { backups } = await program.call('recovery:examine', { planId })
  const from = { kind: 'backup' as const, backupId: backups[0]?.backupId ?? '', place: 'here' as const }
  await program.call('recovery:restore', { planId, from })
  const { dataFolder } = program.options
  const setAside = readdirSync(damagedFolder(dataFolder)).filter((name) => name.endsWith('.certpace'))
  expect(setAside).toHaveLength(1)
  expect(readFileSync(path.join(damagedFolder(dataFolder), setAside[0] ?? '')).equals(refused)).toBe(true)
  rmSync(damagedFolder(dataFolder), { recursive: true })
}

describe('a plan file under the name of another plan', () => {
  it(`is neither shown nor written to, and both plans go on, ${MISNAMED} times`, async () => {
    const dataFolder = await folderWithTwo()
    const counts = { 'copied over another': 0, 'put in the place of another': 0, 'refused, and brought back': 0 }
    const anyCase = fc.record({ isOther: fc.boolean(), isMoved: fc.boolean() })
    for (const { isOther, isMoved } of fc.sample(anyCase, MISNAMED)) {
      const [right, wrong] = isOther ? ['plan', 'other'] : ['other', 'plan']
      const [from, to] = [planFile(dataFolder, right), planFile(dataFolder, wrong)]
      const whole = readFileSync(from)
      if (isMoved) renameSync(from, to)
      else copyFileSync(from, to)
      const program = openProgram({ dataFolder })
      expect(await program.services.answer('plan:open', { planId: wrong })).toMatchObject({
        ok: false,
        failure: { message: expect.stringContaining(`belongs under the name ${right}.certpace`) },
      })
      expect((await program.call('app:load', {})).planFaults).toMatchObject([{ file: `${wrong}.certpace` }])
      if (isMoved) await program.call('recovery:restore', { planId: right, from: await latest(program, right) })
      else await program.call('plan:open', { planId: right })
      const { open } = await program.call('app:load', {})
      expect(open?.plan.id).toBe(right)
      const command = { label: 'Rename', group: null, edits: [{ kind: 'set' as const, patch: { name: 'Renamed' } }] }
      const baseRevision = open?.revision ?? 0
      await program.call('plan:apply', { planId: right, baseRevision, command })
      expect(readFileSync(to).equals(whole)).toBe(true)
      expect(existsSync(`${to}-wal`)).toBe(false)
      await bringBack(program, wrong, whole)
      expect((await program.call('app:load', {})).open?.plan.id).toBe(wrong)
      await program.services.finish() // nothing may be reading the files when they are struck again
      program.services.close()
      counts[isMoved ? 'put in the place of another' : 'copied over another'] += 1
      counts['refused, and brought back'] += 1
    }
    tellCounts('Plan files under the name of another plan', counts)
  }, 1_200_000)
})

async function latest(program: OpenProgram, planId: string) {
  const { backups } = await program.call('recovery:examine', { planId })
  return { kind: 'backup' as const, backupId: backups[0]?.backupId ?? '', place: 'here' as const }
}

describe('a plan file with a trigger, a view, a table or a column of its own', () => {
  it(`is refused at every open, and changes nothing, ${TRIGGERS} times`, async () => {
    const dataFolder = await folderWithTwo()
    const file = planFile(dataFolder, 'plan')
    const whole = readFileSync(file)
    const counts = { triggers: 0, 'other additions': 0, 'refused, and brought back': 0 }
    // Each at least once; then at random.
    const additions = [...SCHEMA_ADDITIONS, ...fc.sample(fc.constantFrom(...SCHEMA_ADDITIONS), TRIGGERS)].slice(
      0,
      TRIGGERS,
    )
    for (const addition of additions) {
      changeOutside(file, (database) => database.unsafeMode(true).exec(addition))
      const brought = readFileSync(file)
      const program = openProgram({ dataFolder })
      const session = await program.call('app:load', {})
      expect(session.open?.plan.id).toBe('other')
      expect(session.planFaults).toMatchObject([
        { file: 'plan.certpace', message: expect.stringContaining('tables or triggers') },
      ])
      for (const call of ['plan:open', 'plans:duplicate'] as const) {
        expect(await program.services.answer(call, { planId: 'plan' })).toMatchObject({ ok: false })
      }
      expect(await program.services.answer('plans:rename', { planId: 'plan', name: 'X' })).toMatchObject({ ok: false })
      expect(readFileSync(file).equals(brought)).toBe(true)
      await bringBack(program, 'plan', brought)
      expect((await program.call('app:load', {})).open?.plan).toEqual(fullPlan())
      await program.services.finish() // nothing may be reading the files when they are struck again
      program.services.close()
      counts[addition.includes('TRIGGER') ? 'triggers' : 'other additions'] += 1
      counts['refused, and brought back'] += 1
    }
    expect(whole.equals(readFileSync(file))).toBe(false)
    expect(readdirSync(path.join(backupsFolder(dataFolder), 'plan')).length).toBeGreaterThan(0)
    tellCounts('Plan files with triggers and other additions', counts)
  }, 1_200_000)
})
