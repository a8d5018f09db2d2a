import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { damagedFolder, plansFolder } from '#main/data-folder/data-folder.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { money } from '#shared/money/money.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { putInPlace } from '../helpers/change-outside.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'

const PAGE_SIZE = 4096

function rename(name: string) {
  return { label: `Rename to ${name}`, group: null, edits: [{ kind: 'set', patch: { name } } satisfies Edit] }
}

function planFile(program: OpenProgram, planId = 'plan'): string {
  return path.join(plansFolder(program.options.dataFolder), `${planId}.certpace`)
}

/** A closed program with a plan, a backup of it, and one change after that. */
async function closedProgram(plan: Plan = fullPlan()): Promise<OpenProgram> {
  const program = openProgram()
  await program.call('plan:create', { plan })
  await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: rename('Backed up') })
  await program.call('backups:make', { planId: 'plan' })
  await program.call('plan:apply', { planId: 'plan', baseRevision: 1, command: rename('Later') })
  program.services.close()
  return program
}

function withManyEntries(): Plan {
  const entries = Array.from({ length: 2000 }, (_, index): LogEntry => {
    const target = { kind: 'other' as const, title: `Thing ${index}`, category: 'other' as const }
    return {
      id: `m${index}`,
      kind: 'payment',
      on: isoDate('2027-01-05'),
      amount: money(index),
      target,
      notes: 'x'.repeat(40),
    }
  })
  return { ...fullPlan(), logEntries: [...fullPlan().logEntries, ...entries] }
}

/** Overwrites the page that holds the row of one log entry. */
function destroyPageOf(file: string, title: string): void {
  const bytes = readFileSync(file)
  const page = Math.floor(bytes.indexOf(title) / PAGE_SIZE)
  writeFileSync(file, bytes.fill(0x5a, page * PAGE_SIZE, (page + 1) * PAGE_SIZE))
}

describe('a damaged plan file', () => {
  it('is made anew from the backup that is chosen, undo steps included, and is kept to the last bit', async () => {
    const program = await closedProgram()
    const damaged = readFileSync(planFile(program)).fill(0x5a, 0, 2 * PAGE_SIZE)
    writeFileSync(planFile(program), damaged)
    const again = program.restart()
    expect(await again.call('app:load', {})).toMatchObject({ open: null, planFaults: [{ file: 'plan.certpace' }] })
    expect(await again.call('recovery:list', {})).toMatchObject({
      plans: [{ planId: 'plan', name: 'Backed up', kind: 'damaged' }],
    })
    const { backups } = await again.call('recovery:examine', { planId: 'plan' })
    const backupId = backups[0]?.backupId ?? ''
    const from = { kind: 'backup' as const, backupId, place: 'here' as const }
    expect(await again.call('recovery:restore', { planId: 'plan', from })).toMatchObject({ name: 'Backed up' })
    const { open, planFaults } = await again.call('app:load', {})
    expect(open).toMatchObject({ plan: { ...fullPlan(), name: 'Backed up' }, undo: { label: 'Rename to Backed up' } })
    expect(planFaults).toEqual([])
    expect(await again.call('recovery:list', {})).toEqual({ plans: [] })
    const [kept] = readdirSync(damagedFolder(program.options.dataFolder))
    expect(readFileSync(path.join(damagedFolder(program.options.dataFolder), kept ?? '')).equals(damaged)).toBe(true)
    await again.call('plan:undo', { planId: 'plan' })
    const last = again.restart()
    expect((await last.call('app:load', {})).open?.plan).toEqual(fullPlan())
  })

  it('whose first bytes are gone gives all its rows, more than the backup has', async () => {
    const program = await closedProgram()
    writeFileSync(planFile(program), readFileSync(planFile(program)).fill(0, 0, 20))
    const again = program.restart()
    const { readable, backups } = await again.call('recovery:examine', { planId: 'plan' })
    expect(readable).toMatchObject({ contents: { planName: 'Later', courses: 7, payments: 5 }, unreadable: 0 })
    expect(backups[0]?.contents?.planName).toBe('Backed up')
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    expect((await again.call('app:load', {})).open?.plan).toEqual({ ...fullPlan(), name: 'Later' })
  })

  it('that shows its damage only when it is opened is named from then on, and gives the rows around it', async () => {
    const program = await closedProgram(withManyEntries())
    destroyPageOf(planFile(program), 'Thing 1000')
    const damaged = readFileSync(planFile(program))
    const again = program.restart()
    const session = await again.call('app:load', {})
    expect(session).toMatchObject({ open: null, plans: [], planFaults: [{ file: 'plan.certpace' }] })
    const { readable } = await again.call('recovery:examine', { planId: 'plan' })
    expect(readable?.contents.courses).toBe(7)
    expect(readable?.contents.payments).toBeGreaterThan(1900)
    expect(readable?.contents.payments).toBeLessThan(2005)
    expect(readFileSync(planFile(program)).equals(damaged)).toBe(true)
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    const entries = (await again.call('app:load', {})).open?.plan.logEntries ?? []
    const original = new Map(withManyEntries().logEntries.map((entry) => [entry.id, entry]))
    for (const entry of entries) expect(entry).toEqual(original.get(entry.id))
  })

  it('without a backup and without anything readable stays, and another plan can be begun', async () => {
    const program = openProgram()
    writeFileSync(planFile(program), 'no database at all')
    const again = program.restart()
    expect(await again.call('recovery:examine', { planId: 'plan' })).toEqual({
      readable: null,
      needsPassphrase: false,
      backups: [],
    })
    expect(
      await again.services.answer('recovery:restore', { planId: 'plan', from: { kind: 'readable' } }),
    ).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('Nothing in the damaged file can be read') },
    })
    await again.call('plan:create', { plan: { ...fullPlan(), id: 'new' } })
    expect(readFileSync(planFile(program), 'utf8')).toBe('no database at all')
  })

  it('of an empty or cut-off file never keeps the program from starting', async () => {
    const program = await closedProgram()
    const whole = readFileSync(planFile(program)).length
    for (const length of [whole - 1, whole - PAGE_SIZE, whole / 2, PAGE_SIZE, 100, 16, 1, 0]) {
      truncateSync(planFile(program), length)
      const again = program.restart()
      expect((await again.call('app:load', {})).planFaults.map(({ file }) => file)).toEqual(['plan.certpace'])
      expect((await again.call('recovery:examine', { planId: 'plan' })).backups).toHaveLength(1)
    }
  })
})

/** A file that the program of that schema wrote, in the place of a plan and of its only backup. */
function olderFile(version: number): Buffer {
  return readFileSync(fileURLToPath(new URL(`../fixtures/schema-${version}.certpace`, import.meta.url)))
}

describe('a plan of an older program', () => {
  const backupId = '000001-20260101T101500000Z-asked'
  const from = { kind: 'backup' as const, backupId, place: 'here' as const }

  it.each([2, 3, 4, 5, 6, 7])(
    'that is first opened as a backup of schema %i is the same plan, and says once what is meant otherwise',
    async (version) => {
      const first = openProgram()
      putInPlace(planFile(first), olderFile(version))
      const opened = first.restart()
      const [{ id = '' } = {}] = (await opened.call('app:load', {})).plans
      const before = (await opened.call('app:load', {})).open?.plan
      const program = openProgram()
      const folder = path.join(program.options.dataFolder, 'backups', id)
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, `${backupId}.certpace`), olderFile(version))
      const again = program.restart()
      await again.call('recovery:restore', { planId: id, from })
      const { open, hasNewMeaning } = await again.call('app:load', {})
      expect(open?.plan).toEqual(before)
      expect(hasNewMeaning).toBe(version < 5)
      expect((await again.restart().call('app:load', {})).hasNewMeaning).toBe(version < 5)
    },
  )

  it.each([4, 5])('that is made from what a damaged file of schema %i still holds says it as well', async (version) => {
    const program = openProgram()
    writeFileSync(planFile(program), olderFile(version).fill(0, 0, 20))
    const again = program.restart()
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    expect((await again.call('app:load', {})).hasNewMeaning).toBe(version < 5)
  })
})

describe('a plan file that is gone', () => {
  it('comes back from its backup', async () => {
    const program = await closedProgram()
    rmSync(planFile(program))
    const again = program.restart()
    expect(await again.call('recovery:list', {})).toMatchObject({
      plans: [{ planId: 'plan', name: 'Backed up', kind: 'missing' }],
    })
    const { backups, readable } = await again.call('recovery:examine', { planId: 'plan' })
    expect(readable).toBeNull()
    const from = { kind: 'backup' as const, backupId: backups[0]?.backupId ?? '', place: 'here' as const }
    await again.call('recovery:restore', { planId: 'plan', from })
    expect((await again.call('app:load', {})).open?.plan.name).toBe('Backed up')
  })

  it('because a crash came between its setting aside and the new one is offered again, with what it holds', async () => {
    const program = await closedProgram()
    const folder = damagedFolder(program.options.dataFolder)
    mkdirSync(folder)
    renameSync(planFile(program), path.join(folder, 'plan.20270104T101500000Z.certpace'))
    writeFileSync(`${planFile(program)}-wal`, 'of the file that was moved')
    const again = program.restart()
    expect(await again.call('recovery:list', {})).toMatchObject({ plans: [{ planId: 'plan', kind: 'set-aside' }] })
    expect((await again.call('recovery:examine', { planId: 'plan' })).readable?.contents.planName).toBe('Later')
    await again.call('recovery:restore', { planId: 'plan', from: { kind: 'readable' } })
    expect((await again.call('app:load', {})).open?.plan).toEqual({ ...fullPlan(), name: 'Later' })
    const side = readdirSync(folder).find((name) => name.endsWith('-wal'))
    expect(readFileSync(path.join(folder, side ?? ''), 'utf8')).toBe('of the file that was moved')
  })
})

describe('the whole data folder', () => {
  it('copied while the program runs opens elsewhere with its backups', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('backups:make', { planId: 'plan' })
    const elsewhere = `${program.options.dataFolder}/copy`
    cpSync(plansFolder(program.options.dataFolder), path.join(elsewhere, 'plans'), { recursive: true })
    cpSync(path.join(program.options.dataFolder, 'backups'), path.join(elsewhere, 'backups'), { recursive: true })
    const there = openProgram({ ...program.options, dataFolder: elsewhere })
    await there.call('plan:open', { planId: 'plan' })
    expect((await there.call('backups:list', { planId: 'plan' })).backups).toHaveLength(1)
    expect(existsSync(planFile(there))).toBe(true)
  })
})
