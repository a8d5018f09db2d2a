import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPlanFile } from '#main/store/create-plan-file.ts'
import { createHistory, type Step } from '#main/store/history.ts'
import { openDatabase } from '#main/store/open-database.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { unwrap } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const rename = (name: string): Edit => ({ kind: 'set', patch: { name } })

describe('the history', () => {
  it('reaches back at least 500 steps, and lets older ones go', () => {
    const file = path.join(temporaryFolder(), 'plan.certpace')
    createPlanFile(file, fullPlan(), false)
    const database = unwrap(openDatabase(file))
    const history = createHistory(database)
    const undone: Step[] = []
    database.transaction(() => {
      for (let index = 0; index < 1500; index += 1) {
        history.append({ label: `${index}`, group: null, edits: [rename(`${index}`)] }, [rename(`${index - 1}`)], false)
      }
      for (let step = history.readUndo(); step; step = history.readUndo()) {
        undone.push(step)
        history.movePointer(step.doneSequence)
      }
    })()
    expect(undone.length).toBeGreaterThanOrEqual(500)
    expect(undone.length).toBeLessThan(1500)
    expect(undone.map(({ label }) => label)).toEqual(undone.map((_, index) => `${1499 - index}`))
    expect(history.readRedo()?.edits).toEqual([rename(`${1500 - undone.length}`)])
    database.close()
  })

  it('keeps a very long command as one step, and gives it back whole and in order', () => {
    const file = path.join(temporaryFolder(), 'plan.certpace')
    createPlanFile(file, fullPlan(), false)
    const database = unwrap(openDatabase(file))
    const history = createHistory(database)
    const edits = Array.from({ length: 4500 }, (_, index) => rename(`${index}`))
    const inverse = edits.map((_, index) => rename(`${4500 - index - 2}`))
    const step: Step = { label: 'Import', edits, doneSequence: 0 }
    database.transaction(() => {
      history.append({ label: 'First', group: null, edits: [rename('-1')] }, [rename('A plan')], false)
      history.append({ label: 'Import', group: null, edits }, inverse, false)
    })()
    const undo = history.readUndo()
    expect(undo).toEqual({ ...step, edits: inverse, doneSequence: 1 })
    database.transaction(() => history.movePointer(1))()
    expect(history.undoLabel()).toBe('First')
    expect(history.redoLabel()).toBe('Import')
    expect(history.readRedo()).toMatchObject({ label: 'Import', edits })
    database.close()
  })
})
