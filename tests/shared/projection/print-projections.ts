import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { project } from '#shared/projection/project.ts'
import { planOnDay } from '../generators/plan.ts'

/** Prints a digest of many projections, and the offset of the zone it ran in, for comparing time zones. */
const digest = createHash('sha256')
for (const { plan, today } of fc.sample(planOnDay(), { seed: 7, numRuns: 150 })) {
  digest.update(JSON.stringify(project(plan, today)))
}
console.log(JSON.stringify({ digest: digest.digest('hex'), offset: new Date(2027, 0, 1).getTimezoneOffset() }))
