import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'
import { type Figure, median, timeRuns } from './figure.ts'
import { SAMPLE_FILE, samplePlan } from './plans.ts'

/** The built command line as a whole process: start, reading, three projections, printing, end. */
export function measureCommandLine(): readonly Figure[] {
  const scenarios = samplePlan()
    .scenarios.slice(0, 3)
    .flatMap(({ name }) => ['--scenario', name])
  const runs = timeRuns(15, 2, () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'out/main/cli.js'), 'project', SAMPLE_FILE, ...scenarios],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`the command line failed: ${stderr}`)
  })
  const note = `${scenarios.length / 2} scenarios of the sample, node ${process.versions.node}, median of 15`
  return [{ name: 'Command line, whole process', value: median(runs), unit: 'ms', target: 150, note }]
}
