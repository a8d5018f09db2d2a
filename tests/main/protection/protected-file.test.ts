import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '#main/backups/make-backup.ts'
import { readBackup } from '#main/backups/read-backup.ts'
import { readProtection } from '#main/protection/read-protection.ts'
import { connect } from '#main/store/connect.ts'
import { copyDatabase } from '#main/store/copy-database.ts'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { openDatabase } from '#main/store/open-database.ts'
import { placePlanFile } from '#main/store/place-plan-file.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { readPlanRows } from '#main/store/read-plan-rows.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { anyKey } from './keys.ts'

const MARKER = 'Zimtstern 4711'

function rename(name: string) {
  return { label: `Rename to ${name}`, group: null, edits: [{ kind: 'set', patch: { name } } satisfies Edit] }
}

function protectedFile(key = anyKey()) {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  createPlanFile(file, { ...fullPlan(), name: MARKER }, false, key)
  return { file, key }
}

describe('a protected plan file', () => {
  it('gives back the plan to its key, and nothing to another one', () => {
    const { file, key } = protectedFile()
    const store = unwrap(PlanStore.open(file, { key }))
    expect(store.state.plan).toEqual({ ...fullPlan(), name: MARKER })
    store.close()
    expect(PlanStore.open(file, { key: anyKey() })).toMatchObject({ ok: false, fault: { code: 'damaged' } })
    expect(openDatabase(file)).toMatchObject({ ok: false, fault: { code: 'not-a-plan' } })
  })

  it('holds no word of the plan, while it is open and after', () => {
    const { file, key } = protectedFile()
    const store = unwrap(PlanStore.open(file, { key }))
    unwrap(store.apply(rename(`${MARKER} again`), 0))
    unwrap(store.undo())
    const folder = path.dirname(file)
    expect(readdirSync(folder)).toContain('plan.certpace-wal')
    const contents = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name))))
    expect(contents().includes(MARKER)).toBe(false)
    store.close()
    expect(contents().includes(MARKER)).toBe(false)
    expect(contents().includes('SQLite format')).toBe(false)
  })

  it('is known as protected without its key, also when its beginning or its note is lost', () => {
    const { file, key } = protectedFile()
    expect(readProtection(file)).toEqual({ salts: [key.salt] })
    const whole = readFileSync(file)
    const start = Buffer.from(whole)
    start.fill(0, 0, 24)
    writeFileSync(file, start)
    expect(readProtection(file)?.salts).toContain(key.salt)
    rmSync(`${file}.protection`)
    writeFileSync(file, Buffer.concat([Buffer.from('????'), whole.subarray(4)]))
    expect(readProtection(file)).toEqual({ salts: [key.salt] })
    writeFileSync(file, whole)
    expect(readProtection(file)).toEqual({ salts: [key.salt] })
  })

  it('is damaged when a bit of any page turned over, save for those that hold nothing', () => {
    const { file, key } = protectedFile()
    const whole = readFileSync(file)
    let unnoticed = 0
    for (let at = 0; at < whole.length; at += 4099) {
      const struck = Buffer.from(whole)
      struck[at] = (struck[at] ?? 0) ^ 1
      writeFileSync(file, struck)
      const opened = PlanStore.open(file, { key })
      if (opened.ok) {
        expect(opened.value.state.plan).toEqual({ ...fullPlan(), name: MARKER })
        opened.value.close()
        rmSync(`${file}.seal`) // which would notice those too
        unnoticed += 1
      } else expect(opened.fault.code).toBe('damaged')
    }
    writeFileSync(file, whole)
    const database = connect(file, key)
    expect(unnoticed).toBeLessThanOrEqual(Number(database.pragma('freelist_count', { simple: true })))
    database.close()
  })

  it('is no plain file with a note that was left beside it', () => {
    const file = path.join(temporaryFolder(), 'plan.certpace')
    createPlanFile(file, fullPlan(), false)
    writeFileSync(`${file}.protection`, '{}')
    expect(readProtection(file)).toBeNull()
  })
})

describe('a copy of a plan file under another key', () => {
  const plain = null
  it.each([
    ['from none to a key', plain, anyKey()],
    ['from one key to another', anyKey(), anyKey()],
    ['from a key to none', anyKey(), plain],
    ['under the same key', ...twice(anyKey())],
  ])('holds the same plan, undo steps and schema: %s', (_, from, to) => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'plan.certpace')
    createPlanFile(file, fullPlan(), false, from)
    const store = unwrap(PlanStore.open(file, { key: from }))
    unwrap(store.apply(rename('Changed'), 0))
    const copy = path.join(folder, 'copy')
    writeFileSync(copy, '')
    const rows = copyDatabase({ file, key: from }, { file: copy, key: to }) // what is in the side file comes along
    expect(rows).toMatchObject({ plan: 1, command_log: 1 })
    expect(schemaOf(copy, to)).toEqual(schemaOf(file, from))
    store.close()
    placePlanFile(copy, file, to)
    expect(existsSync(`${file}.protection`)).toBe(to !== null)
    const again = unwrap(PlanStore.open(file, { key: to }))
    expect(again.state.plan).toEqual({ ...fullPlan(), name: 'Changed' })
    expect(unwrap(again.undo()).label).toBe('Rename to Changed')
    expect(again.state.plan).toEqual(fullPlan())
    again.close()
  })
})

describe('a backup of a protected plan', () => {
  it('is protected too, is read with the same key, and its note says nothing', async () => {
    const { file, key } = protectedFile()
    const folder = path.join(temporaryFolder(), 'backups')
    const chosen = temporaryFolder()
    const mirror = { chosen, folder: path.join(chosen, 'copies') }
    const job = { source: file, key, folder, madeAt: new Date(), reason: 'asked' as const, mirror }
    const { backup, mirrorTrouble } = await makeBackup(job)
    expect(mirrorTrouble).toBeNull()
    expect(backup).toMatchObject({ protection: 'same', contents: { planName: MARKER } })
    for (const place of [folder, mirror.folder]) {
      const read = (given: typeof key | null) =>
        readBackup({ folder: place, id: backup.backupId, key: given, workFolder: place })
      expect(unwrap(read(key)).name).toBe(MARKER)
      expect(read(anyKey())).toMatchObject({ ok: false, fault: { code: 'damaged-backup' } })
      const files = readdirSync(place).map((name) => path.join(place, name))
      expect(files).toHaveLength(2)
      for (const name of files) {
        expect(readFileSync(name).includes(MARKER)).toBe(false)
        expect(statSync(name).mode & 0o777).toBe(0o600)
      }
    }
  })
})

function schemaOf(file: string, key: ReturnType<typeof anyKey> | null) {
  const database = unwrap(openDatabase(file, key))
  const entries = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
  const marks = ['application_id', 'user_version'].map((name) => database.pragma(name, { simple: true }))
  unwrap(readPlanRows(database))
  database.close()
  return { entries, marks }
}

function twice<T>(value: T): readonly [T, T] {
  return [value, value]
}
