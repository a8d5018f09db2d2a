import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fileInPlace, findPlace, plansInPlace } from '#main/library/plan-places.ts'
import { PlanStore } from '#main/store/plan-store.ts'
import { PLAN_PLACES, planPlaceSchema } from '#shared/contract/plan-library.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { unwrap } from '../../helpers/resources.ts'
import { startChild } from '../helpers/child-process.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram } from '../helpers/open-program.ts'
import { AT_LEAST, howMany, tellCounts } from './how-many.ts'

const KILLS = howMany(1, 100)
const LONGEST_LIFE_IN_MS = 900

const lineSchema = z.object({ id: z.string(), place: planPlaceSchema })

/** Lets a process move and copy for a while, ends it by force, and gives what it acknowledged. */
async function killDuring(dataFolder: string, lifeInMs: number): Promise<readonly z.output<typeof lineSchema>[]> {
  const child = startChild('library-loop.ts', dataFolder)
  await child.nextLine()
  await wait(lifeInMs)
  const dead = child.kill()
  const lines = await child.rest()
  await dead
  return lines.map((line) => lineSchema.parse(line))
}

function readIn(dataFolder: string, planId: string): Plan {
  const place = findPlace(dataFolder, planId)
  if (place === null) throw new Error(`${planId} is nowhere`)
  const store = unwrap(PlanStore.open(fileInPlace(dataFolder, place, planId)))
  const { plan } = store.state
  store.close()
  return plan
}

describe('a process ended by force while it moves and copies plans', () => {
  it(`has each plan in one place and whole, ${KILLS} times`, async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: { ...fullPlan(), id: 'other', name: 'Other' } })
    await program.call('plan:create', { plan: fullPlan() })
    program.services.close()
    const { dataFolder } = program.options
    const counts = { kills: 0, 'moves and copies acknowledged': 0 }
    for (const lifeInMs of fc.sample(fc.integer({ min: 0, max: LONGEST_LIFE_IN_MS }), KILLS)) {
      const lines = await killDuring(dataFolder, lifeInMs)
      const everywhere = PLAN_PLACES.flatMap((place) => plansInPlace(dataFolder, place))
      expect(new Set(everywhere).size).toBe(everywhere.length)
      for (const [index, { id, place }] of lines.entries()) {
        const isLast = !lines.slice(index + 1).some((line) => line.id === id)
        const mayHaveGoneOn = index === lines.length - 1 || id === 'plan'
        if (isLast && !mayHaveGoneOn) expect(findPlace(dataFolder, id)).toBe(place)
        expect(readIn(dataFolder, id)).toMatchObject({
          id,
          courses: fullPlan().courses,
          logEntries: fullPlan().logEntries,
        })
      }
      expect(readIn(dataFolder, 'plan')).toEqual(fullPlan())
      counts.kills += 1
      counts['moves and copies acknowledged'] += lines.length
    }
    expect(counts['moves and copies acknowledged']).toBeGreaterThanOrEqual(AT_LEAST)
    tellCounts('Ended by force while plans are moved and copied', counts)
  }, 1_200_000)
})
