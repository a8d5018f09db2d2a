import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlanRepository } from '#main/store/plan-repository.ts'
import type { PlanStore } from '#main/store/plan-store.ts'
import { type Figure, median, timeRuns } from './figure.ts'
import { samplePlan, withLogEntries } from './plans.ts'

/** Opening a plan with a long log, and the time until an edit is kept. Real files, on this computer's disk. */
export function measureStorage(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  try {
    const repository = new PlanRepository(folder)
    const [long, longer] = [10_000, 100_000].map((count) => {
      const plan = { ...withLogEntries(samplePlan(), count), id: `log-${count}` }
      repository.create(plan, false)
      return plan.id
    })
    return [
      openFigure('Plan with 10,000 log entries: open', 150, () => opened(repository, long ?? '').close(), 10),
      openFigure('Plan with 100,000 log entries: open', 1000, () => opened(repository, longer ?? '').close(), 3),
      editFigure(repository),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function openFigure(name: string, target: number, open: () => void, runs: number): Figure {
  return { name, value: median(timeRuns(runs, 1, open)), unit: 'ms', target, note: `median of ${runs}` }
}

function editFigure(repository: PlanRepository): Figure {
  const plan = { ...samplePlan(), id: 'edited' }
  repository.create(plan, false)
  const store = opened(repository, plan.id)
  let run = 0
  const runs = timeRuns(200, 20, () => {
    run += 1
    const patch = { capacity: { ...plan.capacity, studyMinutesPerWeek: 240 + run } }
    const command = { label: 'Change study hours', edits: [{ kind: 'set' as const, patch }], group: null }
    const applied = store.apply(command, store.state.revision)
    if (!applied.ok) throw new Error(applied.fault.message)
  })
  store.close()
  return { name: 'Edit: until it is on disk', value: median(runs), unit: 'ms', target: 10, note: 'median of 200' }
}

function opened(repository: PlanRepository, id: string): PlanStore {
  const store = repository.open(id)
  if (!store.ok) throw new Error(store.fault.message)
  return store.value
}
