import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isWhole } from '#main/store/evidence-files.ts'
import { readSchemaVersion, SCHEMA_VERSION } from '#main/store/migrations/migrate.ts'
import { openDatabase } from '#main/store/open-database.ts'
import { hasOwnSchema } from '#main/store/own-schema.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import { money } from '#shared/money/money.ts'
import { readPlan } from '#shared/plan/document.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { unwrap } from '../../helpers/resources.ts'
import { evidenceFor, fileBytes, fileOf } from '../helpers/evidence-file.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** A file that the program of that schema wrote: every kind of item, and a log of four commands. */
function copyOfOldFile(version: number): string {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  copyFileSync(path.join(FIXTURES, `schema-${version}.certpace`), file)
  return file
}

function openOldFile(version: number): { readonly store: PlanStore; readonly versionBefore: number | null } {
  const file = copyOfOldFile(version)
  let versionBefore: number | null = null
  const store = unwrap(
    PlanStore.open(file, {
      beforeUpdate: (database) => {
        versionBefore = readSchemaVersion(database)
      },
    }),
  )
  onTestFinished(() => store.close())
  return { store, versionBefore }
}

describe('a plan file of every schema before', () => {
  it('is stored', () => {
    const stored = readdirSync(FIXTURES).filter((name) => /^schema-\d+\.certpace$/.test(name))
    expect(stored).toHaveLength(SCHEMA_VERSION - 1)
  })

  it('was kept before meanings changed up to the fourth, which is said until it is read, whoever opens it first', () => {
    for (const version of [1, 2, 3, 4, 5, 6, 7]) {
      const { store } = openOldFile(version)
      expect(store.hasNewMeaning).toBe(version < 5)
      store.forgetNewMeaning()
      expect(store.hasNewMeaning).toBe(false)
    }
    const file = copyOfOldFile(4)
    unwrap(PlanStore.open(file)).close()
    const again = unwrap(PlanStore.open(file))
    expect(again.hasNewMeaning).toBe(true)
    again.forgetNewMeaning()
    again.close()
    const last = unwrap(PlanStore.open(file))
    onTestFinished(() => last.close())
    expect(last.hasNewMeaning).toBe(false)
  })

  it('of the first schema opens with all it held, and what it could not say means what its absence meant', () => {
    const { store, versionBefore } = openOldFile(1)
    const { plan, revision } = store.state
    expect(versionBefore).toBe(1)
    expect(revision).toBe(4)
    expect(plan.courses.map(({ id, payment }) => [id, payment.kind])).toEqual([
      ['flexible', 'once'],
      ['flexible-limits', 'once'],
      ['dated', 'per-session'],
      ['empty', 'once'],
    ])
    expect(plan.courses[1]).toMatchObject({
      payment: { kind: 'once', price: null, on: '2027-03-01', discount: { kind: 'none' } },
      yearlyRise: 0,
      refundTiers: [],
    })
    expect(plan.logEntries).toHaveLength(8)
    expect(plan.budget).toEqual({ savings: 1, monthly: 2, waitsForMoney: false })
    expect(plan.opportunity).toEqual({ incomePerClientHour: null, displacedShare: 10_000 })
    expect(plan.capacity).toMatchObject({ energyMinutesPerWeek: null, recoveryEveryWeeks: 0 })
    expect([plan.coverages, plan.contributions, plan.evidence]).toEqual([[], [], []])
  })

  it('of the first schema undoes and redoes what was done before the update', () => {
    const { store } = openOldFile(1)
    const after = store.state.plan
    const labels = [0, 1, 2, 3].map(() => unwrap(store.undo()).label)
    expect(labels).toEqual(['Remove leave', 'Set budget', 'Remove course', 'Add course Another'])
    expect(store.state.plan.courses).toHaveLength(4)
    expect(store.state.plan.budget).toEqual({ savings: -2500, monthly: 40_000, waitsForMoney: false })
    for (const _ of labels) unwrap(store.redo())
    expect(store.state.plan).toEqual(after)
  })

  it('of the second schema opens with all evidence it held, in its order, and the bytes of each file', () => {
    const { store, versionBefore } = openOldFile(2)
    const { plan, revision } = store.state
    expect([versionBefore, revision]).toEqual([2, 4])
    expect(plan.evidence.map(({ id, subject }) => [id, subject])).toEqual([
      ['later', { kind: 'plan' }],
      ['of-plan', { kind: 'plan' }],
      ['of-requirement', { kind: 'requirement', id: 'core' }],
      ['of-course', { kind: 'plan' }],
      ['of-arrangement', { kind: 'arrangement', id: 'weekly' }],
      ['of-practice', { kind: 'practice', id: 'clients' }],
      ['of-coverage', { kind: 'coverage', id: 'membership' }],
      ['of-log-entry', { kind: 'log-entry', id: 'h1' }],
    ])
    const bytes = fileOf('application/pdf', 602, 2)
    expect(plan.evidence[3]).toEqual({
      ...evidenceFor('of-course', bytes),
      title: 'A certificate',
      notes: 'Übung “quoted”\n',
    })
    expect(plan.evidence.filter((item) => !isWhole(store.files.read(item)))).toEqual([])
    expect(plan.logEntries).toHaveLength(9)
    expect(plan.contributions).toHaveLength(3)
  })

  it('of the second schema undoes and redoes what was done before the update, files included', () => {
    const { store } = openOldFile(2)
    const after = store.state.plan
    const labels = [0, 1, 2, 3].map(() => unwrap(store.undo()).label)
    expect(labels).toEqual(['Remove leave', 'Change evidence', 'Remove evidence of a fee', 'Add evidence Later'])
    const fee = store.state.plan.evidence.find(({ id }) => id === 'of-fee')
    expect(fee && isWhole(store.files.read(fee))).toBe(true)
    for (const _ of labels) unwrap(store.redo())
    expect(store.state.plan).toEqual(after)
  })

  it('of the second schema keeps evidence of documents and steps from then on, and undoes it', () => {
    const { store } = openOldFile(2)
    const before = store.state.plan
    const bytes = fileOf('application/pdf', 700, 9)
    const edits = [{ kind: 'document', id: 'licence' } as const, { kind: 'step', id: 'references' } as const].map(
      (subject): Edit => {
        return { kind: 'add', collection: 'evidence', item: evidenceFor(subject.kind, bytes, subject), at: null }
      },
    )
    unwrap(store.apply({ label: 'Add', group: null, edits }, store.state.revision, [fileBytes(bytes)]))
    expect(store.state.plan.evidence.slice(-2).map(({ subject }) => subject.kind)).toEqual(['document', 'step'])
    unwrap(store.undo())
    expect(store.state.plan).toEqual(before)
  })

  it('of the third schema opens with confirmations that name no rules, keeps the rules of new ones, and undoes both', () => {
    const { store } = openOldFile(3)
    const before = store.state.plan
    expect(before.checkmarks).toEqual([
      { id: 'figure', kind: 'figure-confirmed', subjectId: 'span', on: '2027-01-06' },
      { id: 'review', kind: 'figure-confirmed', subjectId: 'review', on: '2027-02-01' },
    ])
    const item = {
      id: 'dues',
      kind: 'figure-confirmed',
      subjectId: 'confirm-dues',
      on: isoDate('2027-02-02'),
      rules: { programId: 'aasect-cst', version: '2025.T.1' },
    } as const
    const edits: Edit[] = [{ kind: 'add', collection: 'checkmarks', item, at: null }]
    unwrap(store.apply({ label: 'Confirmed: dues', group: null, edits }, store.state.revision))
    expect(store.state.plan.checkmarks.at(-1)).toEqual(item)
    unwrap(store.undo())
    expect(store.state.plan).toEqual(before)
    expect([unwrap(store.undo()).label, unwrap(store.undo()).label]).toEqual(['Not done: step', 'Confirmed: review'])
  })
})

describe('a plan file of the fourth schema', () => {
  it('opens with its pace and grids as they were, and no time off of a supervisor', () => {
    const { store, versionBefore } = openOldFile(4)
    const { plan, revision } = store.state
    expect([versionBefore, revision]).toEqual([4, 5])
    expect(plan.pace).toEqual({ kind: 'target', months: 42 })
    expect(
      plan.arrangements.map(({ id, recurrence, supervisorTimeOff }) => [id, recurrence, supervisorTimeOff]),
    ).toEqual([
      ['weekly', { kind: 'per-month', sessions: 3 }, []],
      ['monthly', { kind: 'per-month', sessions: 2 }, []],
    ])
    expect(plan.arrangements[0]?.bookedOn).toEqual(['2027-01-25', '2027-01-18', '2027-01-25'])
    expect(plan.logEntries).toHaveLength(9)
  })

  it('undoes what was done before the update, takes what the fourth format adds, and undoes that too', () => {
    const { store } = openOldFile(4)
    const labels = [0, 1, 2, 3, 4].map(() => unwrap(store.undo()).label)
    expect(labels.at(-1)).toBe('Confirmed: dues')
    expect(store.state.plan.pace).toEqual({ kind: 'target', months: 30 })
    for (const _ of labels) unwrap(store.redo())
    const before = store.state.plan
    const patch = {
      recurrence: { kind: 'weekdays-of-month', weekday: 'thursday', places: ['second'] },
      supervisorTimeOff: [{ from: '2027-08-01', to: '2027-08-31' }],
    }
    const edits: Edit[] = [
      { kind: 'set', patch: { pace: { kind: 'target-date', on: isoDate('2030-06-30') } } },
      { kind: 'update', collection: 'arrangements', id: 'weekly', patch },
    ]
    unwrap(store.apply({ label: 'Change', group: null, edits }, store.state.revision))
    expect(store.state.plan.arrangements[0]).toMatchObject(patch)
    unwrap(store.undo())
    expect(store.state.plan).toEqual(before)
  })

  it('refuses a pace or a grid that misses its part', () => {
    const database = unwrap(openDatabase(copyOfOldFile(4)))
    onTestFinished(() => void database.close())
    const run = (statement: string) => () => database.exec(statement)
    expect(run("UPDATE plan SET pace_kind = 'target-date'")).toThrow('CHECK constraint failed')
    expect(run("UPDATE arrangements SET recurrence_kind = 'weekdays-of-month'")).toThrow('CHECK constraint failed')
  })
})

describe('a plan file of the fifth schema', () => {
  it('opens with its scenarios in normal form, each leading to what it led to', () => {
    const { store, versionBefore } = openOldFile(5)
    const { scenarios } = store.state.plan
    expect(versionBefore).toBe(5)
    expect(scenarios.map(({ id, name, color, isArchived }) => [id, name, color, isArchived])).toEqual([
      ['slow', 'Slower', null, false],
      ['hours', 'More hours', null, false],
      ['fees', 'Other fees', null, false],
      ['pace', '36 months', null, false],
    ])
    expect(scenarios.map(({ differences }) => differences)).toMatchObject([
      [
        { kind: 'setting', field: 'pace', value: { kind: 'target', months: 42 } },
        { kind: 'value', collection: 'courses', id: 'flexible', field: 'title', value: 'Another' },
      ],
      // All of the capacity was set; what the plan has anyway is no difference.
      [{ kind: 'setting', field: 'capacity.studyMinutesPerWeek', value: 480 }],
      [
        { kind: 'added', collection: 'fees', item: { id: 'insurance', title: 'Liability insurance' }, after: 'on' },
        { kind: 'removed', collection: 'periods', id: 'exams' },
        { kind: 'placed', collection: 'courses', id: 'empty', after: null },
        { kind: 'value', collection: 'fees', id: 'no-such-fee', field: 'title', value: 'Gone' },
      ],
      [{ kind: 'setting', field: 'pace', value: { kind: 'target', months: 36 } }],
    ])
    expect(scenarios[2]?.note).toBe(
      'Facts are the same in every scenario: 1 that differed in an older form was left out.',
    )
    const { plan: fees, skipped } = resolveScenario(store.state.plan, { differences: scenarios[2]?.differences ?? [] })
    expect(fees.fees.map(({ id }) => id).slice(0, 2)).toEqual(['on', 'insurance'])
    expect(fees.courses[0]?.id).toBe('empty')
    expect(skipped.map(({ reason }) => reason)).toEqual(['item-gone'])
  })

  it('undoes and redoes what was done to scenarios before the update', () => {
    const { store } = openOldFile(5)
    const after = store.state.plan
    const labels = [0, 1, 2, 3].map(() => unwrap(store.undo()).label)
    expect(labels).toEqual([
      'Rename to Later',
      'Remove scenario Base',
      'Rename scenario Slow',
      'Add scenario 36 months',
    ])
    expect(store.state.plan.scenarios.map(({ name }) => name)).toEqual(['Base', 'Slow', 'More hours', 'Other fees'])
    for (const _ of labels) unwrap(store.redo())
    expect(store.state.plan).toEqual(after)
  })

  it('means the same as a plan file in JSON of that time', () => {
    const { store } = openOldFile(5)
    const edits = [{ kind: 'set', patch: { capacity: { ...store.state.plan.capacity, studyMinutesPerWeek: 480 } } }]
    const older = { ...store.state.plan, formatVersion: 4, scenarios: [{ id: 'hours', name: 'More hours', edits }] }
    expect(unwrap(readPlan(older)).scenarios[0]).toEqual(store.state.plan.scenarios[1])
  })
})

describe('a plan file of the sixth schema', () => {
  it('opens with its log as it was, takes refunds from then on, and undoes both', () => {
    const { store, versionBefore } = openOldFile(6)
    const before = store.state.plan
    expect(versionBefore).toBe(6)
    expect(before.logEntries.map((entry) => [entry.id, 'amount' in entry ? entry.amount : null]).slice(4)).toEqual([
      ['p1', 100],
      ['p2', 0],
      ['p3', 10_000],
      ['p5', 50_000],
      ['p4', 2350],
      ['paid-later', 12_000],
    ])
    const patch = { amount: money(-12_000) }
    const edits: Edit[] = [{ kind: 'update', collection: 'logEntries', id: 'paid-later', patch }]
    unwrap(store.apply({ label: 'Change', group: null, edits }, store.state.revision))
    expect(store.state.plan.logEntries.at(-1)).toMatchObject(patch)
    unwrap(store.undo())
    expect(store.state.plan).toEqual(before)
    expect([unwrap(store.undo()).label, unwrap(store.undo()).label]).toEqual([
      'Remove the log entry of Books',
      'Log a payment for Books',
    ])
  })
})

describe('a plan file of the seventh schema', () => {
  it('opens without a stop, without notice, and with no fee that is owed anyway', () => {
    const { store, versionBefore } = openOldFile(7)
    const { plan } = store.state
    expect(versionBefore).toBe(7)
    expect(plan.stopOn).toBeNull()
    expect(plan.arrangements.map(({ noticeDays }) => noticeDays)).toEqual([0, 0, 0, 0])
    expect(plan.fees.map(({ id, isOwedAnyway }) => [id, isOwedAnyway])).toEqual([
      ['on', false],
      ['milestone', false],
      ['calendar', false],
      ['after', false],
      ['later', false],
    ])
  })

  it('undoes and redoes what was done before the update, and takes a stop, which it undoes too', () => {
    const { store } = openOldFile(7)
    const before = store.state.plan
    const edits: Edit[] = [
      { kind: 'set', patch: { stopOn: isoDate('2028-02-29') } },
      { kind: 'update', collection: 'arrangements', id: 'weekly', patch: { noticeDays: 30 } },
      { kind: 'update', collection: 'fees', id: 'later', patch: { isOwedAnyway: true } },
    ]
    unwrap(store.apply({ label: 'Stop', group: null, edits }, store.state.revision))
    expect(store.state.plan).toMatchObject({ stopOn: '2028-02-29', arrangements: [{ noticeDays: 30 }, {}, {}, {}] })
    unwrap(store.undo())
    expect(store.state.plan).toEqual(before)
    const labels = [0, 1, 2, 3].map(() => unwrap(store.undo()).label)
    expect(labels).toEqual(['Remove fee', 'Add fee', 'Change supervision', 'Set pace'])
    for (const _ of labels) unwrap(store.redo())
    expect(store.state.plan).toEqual(before)
  })
})

describe('the schema of a file', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])(
    'of version %i is that of a new one after the update, with every link whole',
    (version) => {
      const file = copyOfOldFile(version)
      const database = unwrap(openDatabase(file))
      onTestFinished(() => void database.close())
      expect(readSchemaVersion(database)).toBe(SCHEMA_VERSION)
      expect(hasOwnSchema(database)).toBe(true)
      expect(database.pragma('foreign_key_check')).toEqual([])
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    },
  )

  it('refuses evidence of a kind that a plan does not know', () => {
    const database = unwrap(openDatabase(copyOfOldFile(2)))
    onTestFinished(() => void database.close())
    const change = (kind: string) =>
      database.prepare('UPDATE evidence SET subject_kind = ? WHERE id = ?').run(kind, 'of-coverage')
    expect(() => change('window')).toThrow('CHECK constraint failed')
    expect(() => change('plan')).toThrow('CHECK constraint failed')
    expect(change('document').changes).toBe(1)
  })
})
