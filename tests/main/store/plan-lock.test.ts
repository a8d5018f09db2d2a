import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { readPlanEntry } from '#main/store/plan-entry.ts'
import { findReadOnly, lockPlanFile } from '#main/store/plan-lock.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const command = { label: 'Rename', group: null, edits: [{ kind: 'set', patch: { name: 'Renamed' } } satisfies Edit] }

function fileOf(dataFolder: string): string {
  return path.join(plansFolder(dataFolder), 'plan.certpace')
}

/** The data folder of a closed program that keeps one plan. */
async function keptPlan(): Promise<string> {
  const program = openProgram()
  await program.call('plan:create', { plan: fullPlan() })
  program.services.close()
  return program.options.dataFolder
}

/** Another data folder, from which a link leads to the plan file of the first. */
function folderWithLink(dataFolder: string, link: (target: string, name: string) => void): string {
  const other = temporaryFolder()
  mkdirSync(plansFolder(other), { recursive: true })
  link(fileOf(dataFolder), fileOf(other))
  return other
}

function apply(program: OpenProgram) {
  return program.services.answer('plan:apply', { planId: 'plan', baseRevision: 0, command })
}

describe('the one-writer lock of a plan file', () => {
  it('is held against a program with another data folder, which is told who has it', async () => {
    const first = await keptPlan()
    const second = folderWithLink(first, symlinkSync)
    const holder = startChild('plan-holder.ts', first)
    expect(await holder.nextLine()).toMatchObject({ value: { open: { plan: { id: 'plan' } } } })
    const program = openProgram({ dataFolder: second })
    const sentence = `This plan is open in another Certpace, which keeps its data in ${first}. Close the plan there, then try again. It was not changed here.`
    expect(await program.call('app:load', {})).toMatchObject({
      open: null,
      plans: [{ id: 'plan' }], // so that it can be opened as soon as the other is closed
      planFaults: [{ file: 'plan.certpace', message: sentence }],
    })
    const opening = () => program.services.answer('plan:open', { planId: 'plan' })
    expect(await opening()).toEqual({ ok: false, failure: { code: 'held', message: sentence, path: null } })
    expect(await program.call('recovery:list', {})).toEqual({ plans: [] })
    expect(await program.services.answer('plan:export', { planId: 'plan', file: WHOLE_PLAN })).toMatchObject({
      failure: { code: 'held' },
    })
    holder.tell('close')
    await holder.rest()
    expect(await opening()).toMatchObject({ ok: true })
    expect(await apply(program)).toMatchObject({ ok: true })
    expect((await program.call('app:load', {})).planFaults).toEqual([])
  })

  it('is free again when its holder is ended by force, and holds for one plan only', async () => {
    const first = await keptPlan()
    const second = temporaryFolder()
    symlinkSync(plansFolder(first), plansFolder(second))
    const holder = startChild('plan-holder.ts', first)
    await holder.nextLine()
    const program = openProgram({ dataFolder: second })
    await program.call('plan:create', { plan: { ...fullPlan(), id: 'another' } })
    expect(await program.services.answer('plan:open', { planId: 'plan' })).toMatchObject({ failure: { code: 'held' } })
    await holder.kill()
    await program.call('plan:open', { planId: 'plan' })
    expect(await apply(program)).toMatchObject({ ok: true })
  })

  it('leaves an empty file, and the note of who has it only while the plan is open', async () => {
    const dataFolder = await keptPlan()
    const names = () => readdirSync(plansFolder(dataFolder))
    const kept = ['plan.certpace', 'plan.certpace.acknowledged', 'plan.certpace.lock', 'plan.certpace.seal']
    expect(names()).toEqual(kept)
    expect(statSync(`${fileOf(dataFolder)}.lock`).size).toBe(0)
    openProgram({ dataFolder })
    expect(names()).toContain('plan.certpace.holder')
  })

  it('is a sentence with advice where something else lies in its place', async () => {
    const dataFolder = await keptPlan()
    writeFileSync(`${fileOf(dataFolder)}.lock`, 'a letter\n'.repeat(200))
    const program = openProgram({ dataFolder })
    expect(await program.services.answer('plan:open', { planId: 'plan' })).toMatchObject({
      failure: { code: 'storage', message: expect.stringContaining('Delete the file') },
    })
  })

  it('is told of the plan that was open last, for which no other is opened, and lets it open once it is mended', async () => {
    const first = openProgram()
    await first.call('plan:create', { plan: { ...fullPlan(), id: 'other' } })
    await first.call('plan:create', { plan: fullPlan() })
    first.services.close()
    const { dataFolder } = first.options
    const lock = `${fileOf(dataFolder)}.lock`
    rmSync(lock)
    mkdirSync(lock)
    const program = openProgram({ dataFolder })
    const sentence = `A folder stands at ${lock}, where a file is needed. Move it to another place, then try again. The plan was not opened.`
    const { open, plans, planFaults } = await program.call('app:load', {})
    expect(open).toBeNull()
    expect(plans.map(({ id }) => id).toSorted()).toEqual(['other', 'plan'])
    expect(planFaults).toEqual([{ file: 'plan.certpace', path: '', message: sentence }])
    expect(await program.call('recovery:list', {})).toEqual({ plans: [] }) // nothing is wrong with the plan
    rmSync(lock, { recursive: true })
    await program.call('plan:open', { planId: 'plan' })
    expect((await program.call('app:load', {})).planFaults).toEqual([])
  })
})

describe('a plan file with two names', () => {
  it('is not written to, and its plan comes back as a file of its own', async () => {
    const first = await keptPlan()
    const program = openProgram({ dataFolder: folderWithLink(first, linkSync) })
    expect(await program.call('app:load', {})).toMatchObject({ open: null, plans: [] })
    expect(await program.services.answer('plan:open', { planId: 'plan' })).toMatchObject({
      failure: { code: 'linked' },
    })
    await program.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    expect(await program.services.answer('plan:undo', { planId: 'plan' })).toMatchObject({
      failure: { code: 'nothing-to-undo' },
    })
  })
})

describe('a plan file that is taken away while it is open', () => {
  it.each([
    ['moved', (file: string) => renameSync(file, `${file}.elsewhere`)],
    ['removed', (file: string) => rmSync(file)],
  ])('and %s is missed at the next change, which is not taken for kept', async (_, takeAway) => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    const file = fileOf(program.options.dataFolder)
    takeAway(file)
    expect(await apply(program)).toMatchObject({
      failure: { code: 'lost-file', message: expect.stringContaining('Export plan') },
    })
    expect(await program.call('plan:export', { planId: 'plan', file: WHOLE_PLAN })).toMatchObject({ kind: 'download' })
  })

  it('and put back takes the change after all', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    const file = fileOf(program.options.dataFolder)
    renameSync(file, `${file}.elsewhere`)
    expect(await apply(program)).toMatchObject({ ok: false })
    renameSync(`${file}.elsewhere`, file)
    expect(await apply(program)).toMatchObject({ ok: true })
  })
})

describe('a plan file in a folder where nothing may be written', () => {
  // Nothing is closed to the superuser, who is told so by the disk alone.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says so and is not taken for a lost one',
    async () => {
      const dataFolder = await keptPlan()
      chmodSync(plansFolder(dataFolder), 0o500)
      onTestFinished(() => chmodSync(plansFolder(dataFolder), 0o700))
      const found = findReadOnly(fileOf(dataFolder))
      expect(found?.fault).toMatchObject({ code: 'read-only', message: expect.stringContaining('Allow writing') })
      expect(readPlanEntry(fileOf(dataFolder), null, 'plan')).toEqual(found)
      expect(lockPlanFile(fileOf(dataFolder), dataFolder)).toEqual(found)
    },
  )
})
