import { type OneLook, oneLook } from '#shared/charts/one-look.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'

const looks = new WeakMap<Projection, OneLook>()

/** What is drawn of a way. It is of one projection, and is laid out again and again. */
export function lookOf({ plan, projection }: Pick<ComparedScenario, 'plan' | 'projection'>): OneLook {
  const look = looks.get(projection) ?? oneLook({ plan, projection })
  looks.set(projection, look)
  return look
}
