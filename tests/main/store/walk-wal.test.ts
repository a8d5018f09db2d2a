import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walkWal } from '#main/store/walk-wal.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const HEADER_BYTES = 32
const FRAME_BYTES = 24 + 4096
const KEY = Buffer.concat([Buffer.from('raw:', 'latin1'), Buffer.alloc(32, 7), Buffer.alloc(16, 9)])

const KINDS = [
  { kind: 'plain', key: null },
  { kind: 'encrypted', key: KEY },
] as const

/** A side file as a process leaves it that is ended by force, after some changes; and what SQLite reads of it. */
function sideFile(key: Buffer | null, changes: number) {
  const folder = temporaryFolder()
  const file = path.join(folder, 'live')
  const database = connect(file, key)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE things (id INTEGER PRIMARY KEY, bytes BLOB)')
  for (let change = 0; change < changes; change += 1)
    database.exec('INSERT INTO things (bytes) VALUES (randomblob(3000))')
  return {
    database,
    bytes: () => readFileSync(`${file}-wal`),
    walk(bytes: Buffer) {
      const copy = path.join(folder, 'copy-wal')
      writeFileSync(copy, bytes)
      return walkWal(copy)
    },
    /** How many of the changes SQLite finds with these bytes beside the file. */
    read(bytes: Buffer): number {
      const copy = path.join(folder, 'copy')
      copyFileSync(file, copy)
      writeFileSync(`${copy}-wal`, bytes)
      const reader = connect(copy, key)
      const hasTable = reader.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'things'").pluck().get() === 1
      const found = hasTable ? Number(reader.prepare('SELECT count(*) FROM things').pluck().get()) : 0
      reader.close()
      return found
    },
  }
}

function connect(file: string, key: Buffer | null): Database.Database {
  const database = new Database(file)
  database.pragma("cipher = 'chacha20'")
  if (key) database.key(key)
  return database
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const struck = Buffer.from(bytes)
  struck[at] = (struck[at] ?? 0) ^ (1 << bit)
  return struck
}

describe.each(KINDS)('walkWal on the side file of a database that is $kind', ({ key }) => {
  it('finds nothing wrong with one that is whole, or that ends anywhere', () => {
    const { bytes, walk, database } = sideFile(key, 5)
    const whole = bytes()
    expect(walk(whole)).toEqual({ salts: whole.toString('hex', 16, 24), isDamaged: false })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length }), (length) => {
        expect(walk(whole.subarray(0, length))?.isDamaged).toBe(false)
      }),
      { numRuns: 40 },
    )
    database.close()
  })

  it('finds any bit that turned over before the last frame, and SQLite then reads less', () => {
    const { bytes, walk, read, database } = sideFile(key, 4)
    const whole = bytes()
    const lastFrame = whole.length - FRAME_BYTES
    const anyPlace = fc.oneof(
      fc.integer({ min: 0, max: lastFrame - 1 }),
      fc.integer({ min: 0, max: HEADER_BYTES - 1 }),
      // the header of a frame, with its salts and checksums
      fc
        .record({ frame: fc.nat({ max: Math.floor(lastFrame / FRAME_BYTES) - 1 }), at: fc.nat({ max: 23 }) })
        .map(({ frame, at }) => HEADER_BYTES + frame * FRAME_BYTES + at),
    )
    fc.assert(
      fc.property(anyPlace, fc.nat({ max: 7 }), (at, bit) => {
        const struck = flipped(whole, at, bit)
        expect(walk(struck)?.isDamaged).toBe(true)
        expect(read(struck)).toBeLessThan(4)
      }),
      { numRuns: 150 },
    )
    database.close()
  })

  it('takes changes of before a new beginning, and a change that was cut short or taken back, for no damage', () => {
    const { bytes, walk, database } = sideFile(key, 12)
    database.pragma('wal_checkpoint(RESTART)')
    database.exec('UPDATE things SET bytes = randomblob(3000) WHERE id = 1')
    const begunAnew = bytes()
    expect(walk(begunAnew)?.isDamaged).toBe(false)
    // Twelve changes take more than a hundred thousand bytes, so frames of the time before lie behind the new change.
    expect(begunAnew.length).toBeGreaterThan(20 * FRAME_BYTES)
    database.pragma('cache_size = 1')
    database.pragma('cache_spill = 1')
    database.exec('BEGIN; UPDATE things SET bytes = randomblob(3000)')
    expect(walk(bytes())?.isDamaged).toBe(false)
    database.exec('ROLLBACK; INSERT INTO things (bytes) VALUES (randomblob(3000))')
    expect(walk(bytes())?.isDamaged).toBe(false)
    database.close()
  })
})

describe('walkWal', () => {
  it('answers null where there is no side file, or an empty one', () => {
    const file = path.join(temporaryFolder(), 'plan-wal')
    expect(existsSync(file)).toBe(false)
    expect(walkWal(file)).toBeNull()
    writeFileSync(file, '')
    expect(walkWal(file)).toBeNull()
  })
})
