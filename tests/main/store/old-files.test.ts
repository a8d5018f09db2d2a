import { copyFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readSchemaVersion, SCHEMA_VERSION } from '#main/store/migrations/migrate.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { unwrap } from '../../helpers/resources.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** A file that the program of that schema wrote: every kind of item, and a log of four commands. */
function openOldFile(version: number): { readonly store: PlanStore; readonly versionBefore: number | null } {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  copyFileSync(path.join(FIXTURES, `schema-${version}.certpace`), file)
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
})
