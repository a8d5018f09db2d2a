import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { backupsFolder } from '#main/data-folder/data-folder.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import { startLoggedChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { isOddThing, type OddThing, putOddThing } from '../helpers/odd-things.ts'
import { openProgram } from '../helpers/open-program.ts'
import { howMany, tellCounts } from './how-many.ts'

/** Longer than any start takes; one that waits for a pipe never ends. */
const LONGEST_START_IN_MS = 60_000

const FOLDERS = ['archive', 'removed', 'backups', 'damaged', 'electron']
const FILES = [
  'plans/plan.certpace',
  'plans/other.certpace',
  'plans/plan.certpace-wal',
  'plans/plan.certpace-shm',
  'plans/plan.certpace-journal',
  'plans/plan.certpace.lock',
  'plans/plan.certpace.seal',
  'plans/plan.certpace.holder',
  'plans/plan.certpace.protection',
  'plans/plan.certpace.acknowledged',
  'plans/plan.certpace.loss',
  'plans/half.certpace.unfinished',
  'backups/plan/*.certpace',
  'backups/plan/*.json',
  'settings.json',
  'certpace.lock',
  'certpace.sock',
]

interface Odd {
  /** In the data folder; a star stands for the name of the latest backup. */
  readonly place: string
  readonly thing: OddThing
}

const ALL: readonly Odd[] = [
  ...FOLDERS.flatMap((place) => (['a file', 'a pipe', 'a socket'] as const).map((thing) => ({ place, thing }))),
  ...FILES.flatMap((place) => (['a folder', 'a pipe', 'a socket'] as const).map((thing) => ({ place, thing }))),
].filter(({ place, thing }) => place !== 'certpace.sock' || thing !== 'a socket')
const TIMES = howMany(2, 120)
/** What opening a plan comes upon, which is told one after the other. */
const ON_THE_WAY = /plan\.certpace(-\w+|\.lock)?$/
/** Several places at a time, none twice, and none inside another. */
const anyOdd = fc.uniqueArray(fc.constantFrom(...ALL), {
  minLength: 1,
  maxLength: 3,
  selector: ({ place }) => {
    if (place.startsWith('backups')) return 'backups'
    return ON_THE_WAY.test(place) ? 'on the way' : place
  },
})

const replySchema = <T extends z.ZodType>(value: T) => z.object({ ok: z.literal(true), value })
const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('trouble'), sentence: z.string() }),
  z.object({
    kind: z.literal('started'),
    replies: z.object({
      session: replySchema(CONTRACT['app:load'].response),
      plans: replySchema(CONTRACT['plans:list'].response),
      lost: replySchema(CONTRACT['recovery:list'].response),
      backups: replySchema(CONTRACT['backups:list'].response),
      settings: z.object({ ok: z.boolean() }),
    }),
  }),
])

/** A data folder with two plans, of which `plan` was open last, and a backup. */
async function keptPlans(): Promise<string> {
  const program = openProgram()
  await program.call('plan:create', { plan: { ...fullPlan(), id: 'other', name: 'Other' } })
  await program.call('plan:create', { plan: fullPlan() })
  await program.call('backups:make', { planId: 'plan' })
  await program.services.finish()
  program.services.close()
  return program.options.dataFolder
}

function inFolder(dataFolder: string, place: string): string {
  const latest =
    readdirSync(path.join(backupsFolder(dataFolder), 'plan'))
      .toSorted()
      .at(-1) ?? ''
  return path.join(dataFolder, place.replace('*', path.parse(latest).name))
}

async function start(dataFolder: string) {
  const child = startLoggedChild({}, 'start-and-tell.ts', dataFolder)
  const limit = setTimeout(() => void child.kill(), LONGEST_START_IN_MS)
  const lines = await child.rest()
  clearTimeout(limit)
  expect(child.log().toString('utf8')).toBe('') // no stack trace
  expect(lines).toHaveLength(1) // it neither waited for ever nor broke off
  return lineSchema.parse(lines[0])
}

/** Puts odd things in places, starts the program, and looks at what it tells and does. */
async function startWith(odds: readonly Odd[]): Promise<'started' | 'trouble'> {
  const dataFolder = await keptPlans()
  const places = odds.map(({ place, thing }) => ({ place: inFolder(dataFolder, place), thing, was: '' }))
  for (const odd of places) {
    if (existsSync(odd.place)) {
      odd.was = `${odd.place}.before`
      renameSync(odd.place, odd.was)
    }
    await putOddThing(odd.thing, odd.place)
  }
  const line = await start(dataFolder)
  const told = JSON.stringify(line)
  if (line.kind === 'trouble') expect(odds.map(({ place }) => place)).toContain('certpace.lock')
  else {
    expect(places.map(({ place }) => place).filter((place) => !told.includes(place))).toEqual([])
    const { session, plans } = line.replies
    const isOdd = (name: RegExp) => odds.some(({ place }) => name.test(place))
    const isBare = !isOdd(/plan\.certpace(-\w+)?$/)
    if (isBare && isOdd(/plan\.certpace\.lock/)) {
      if (!isOdd(/settings/)) expect(session.value.open).toBeNull() // the other plan is not taken for this one
    } else if (isBare && !isOdd(/settings/)) expect(session.value.open?.plan).toEqual(fullPlan())
    if (!isOdd(/other/)) expect(plans.value.plans.map(({ id }) => id)).toContain('other')
  }
  for (const { place, thing, was } of places) {
    expect(isOddThing(thing, place)).toBe(true)
    rmSync(place, { recursive: true })
    if (was !== '') renameSync(was, place)
  }
  const after = openProgram({ dataFolder })
  for (const planId of ['other', 'plan']) await after.call('plan:open', { planId })
  expect((await after.call('app:load', {})).open?.plan).toEqual(fullPlan())
  after.services.close()
  rmSync(dataFolder, { recursive: true })
  return line.kind
}

describe.skipIf(process.platform === 'win32')('things that are no files, or no folders, in their places', () => {
  it(`are named, never opened, and leave the rest going, ${TIMES} times`, async () => {
    const counts = { pipes: 0, folders: 0, sockets: 0, files: 0, started: 0, 'told why it cannot start': 0 }
    const cases = [...(howMany(0, 1) ? ALL.map((odd) => [odd]) : []), ...fc.sample(anyOdd, TIMES)].slice(0, TIMES)
    for (const odds of cases) {
      const kind = await startWith(odds)
      counts[kind === 'started' ? 'started' : 'told why it cannot start'] += 1
      for (const { thing } of odds) {
        if (thing === 'a pipe') counts.pipes += 1
        if (thing === 'a folder') counts.folders += 1
        if (thing === 'a socket') counts.sockets += 1
        if (thing === 'a file') counts.files += 1
      }
    }
    tellCounts('Things that are no files', counts)
  }, 1_200_000)
})
