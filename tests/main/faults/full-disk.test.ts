import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plansFolder } from '#main/data-folder/data-folder.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import { unwrap } from '../../helpers/resources.ts'
import { startChildOnSmallDisk } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { howMany, tellCounts } from './how-many.ts'

const FULL_DISKS = howMany(2, 30)

const lineSchema = z.object({
  revision: z.number(),
  refused: z.object({ ok: z.literal(false), failure: z.object({ code: z.literal('storage'), message: z.string() }) }),
  session: z.object({ ok: z.literal(true), value: z.unknown() }),
})

describe.skipIf(process.platform === 'win32')('a disk that gets full', () => {
  it(`refuses a change with what to do, and keeps all that was acknowledged, ${FULL_DISKS} times`, async () => {
    const counts = { 'full disks': 0, 'changes acknowledged before': 0 }
    for (const kilobytes of fc.sample(fc.integer({ min: 400, max: 1500 }), FULL_DISKS)) {
      const program = openProgram()
      await program.call('plan:create', { plan: fullPlan() })
      program.services.close()
      const { dataFolder } = program.options
      const [line] = await startChildOnSmallDisk(kilobytes, 'disk-filler.ts', dataFolder).rest()
      const { revision, refused, session } = lineSchema.parse(line)
      expect(refused.failure.message).toContain('not kept')
      const shown = CONTRACT['app:load'].response.parse(session.value).open
      expect(shown?.revision).toBe(revision)
      const store = unwrap(PlanStore.open(path.join(plansFolder(dataFolder), 'plan.certpace')))
      expect(store.state).toEqual(shown)
      store.close()
      counts['full disks'] += 1
      counts['changes acknowledged before'] += revision
    }
    expect(counts['changes acknowledged before']).toBeGreaterThan(0)
    tellCounts('Full disk', counts)
  }, 1_200_000)
})
