import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const NOTE = 'Übung & Co.'

/** A plan file that was opened and closed. */
function closedFile(): string {
  const file = path.join(temporaryFolder(), 'plan.certpace')
  createPlanFile(file, fullPlan(), false)
  unwrap(PlanStore.open(file)).close()
  return file
}

/** Makes one letter of a text another one, as a disk that errs would. */
function turnOneBit(file: string): void {
  const bytes = readFileSync(file)
  const at = bytes.indexOf(NOTE) + 3
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('a plan file that was closed', () => {
  it('is refused when a letter in it turned into another one while it lay there', () => {
    const file = closedFile()
    const { atime, mtime } = statSync(file)
    turnOneBit(file)
    utimesSync(file, atime, mtime)
    expect(PlanStore.open(file)).toMatchObject({ ok: false, fault: { code: 'damaged' } })
  })

  it('opens when another program has written to it', () => {
    const file = closedFile()
    turnOneBit(file)
    utimesSync(file, new Date('2027-01-04'), new Date('2027-01-04'))
    const store = unwrap(PlanStore.open(file))
    expect(store.state.plan.courses[0]?.provider).not.toBe(fullPlan().courses[0]?.provider)
    store.close()
  })

  it('has no recorded checksum while it is open, so that a crash leaves none of what was before', () => {
    const file = closedFile()
    expect(existsSync(`${file}.seal`)).toBe(true)
    const store = unwrap(PlanStore.open(file))
    expect(existsSync(`${file}.seal`)).toBe(false)
    store.close()
    expect(existsSync(`${file}.seal`)).toBe(true)
  })

  it('opens without a recorded checksum', () => {
    const file = closedFile()
    writeFileSync(`${file}.seal`, 'torn')
    unwrap(PlanStore.open(file)).close()
  })
})
