import { execFileSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { IsoDate } from '#shared/calendar/day.ts'
import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project, projectFigures } from '#shared/projection/project.ts'
import { ROOT } from '../lib/root.ts'
import { percentile } from './figure.ts'
import { largePlan, planOfItems, samplePlan } from './plans.ts'

/** What both commits have: the projection, and the plans it is measured with, made by each from its own sample. */
interface Engine {
  readonly project: (plan: Plan, today: IsoDate) => unknown
  readonly projectFigures: (plan: Plan, today: IsoDate) => unknown
  readonly largePlan: () => Plan
  readonly planOfItems: (count: number) => Plan
  readonly samplePlan: () => Plan
}

/** One thing to measure: how a plan is made, what is done with it, and how often. */
interface Measure {
  readonly name: string
  readonly planOf: (engine: Engine) => Plan
  readonly action: 'project' | 'projectFigures'
  readonly runs: number
}

export interface Comparison {
  readonly name: string
  /** Milliseconds: lower quartiles of runs that take turns, since other programs slow some of them. */
  readonly before: number
  readonly now: number
}

const ROUNDS = 20

/** Measures the projection of another commit and of this one, in turns, in this process. */
export async function measureAgainst(commit: string): Promise<readonly Comparison[]> {
  const folder = join(mkdtempSync(join(tmpdir(), 'certpace-bench-')), 'commit')
  git('worktree', 'add', '--quiet', '--detach', folder, commit)
  try {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
    const before = await engineIn(folder)
    const now: Engine = { project, projectFigures, largePlan, planOfItems, samplePlan }
    return MEASURES.map((measure) => compare(measure, before, now))
  } finally {
    git('worktree', 'remove', '--force', folder)
  }
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
}

async function engineIn(folder: string): Promise<Engine> {
  const moduleOf = (path: string): Promise<unknown> => import(pathToFileURL(join(folder, path)).href)
  const projection = await moduleOf('src/shared/projection/project.ts')
  const plans = await moduleOf('scripts/bench/plans.ts')
  return Object.assign({}, projection, plans) as Engine // by these names since the first benchmark
}

function waiting(plan: Plan, monthly: number): Plan {
  return { ...plan, budget: { ...plan.budget, savings: money(100_000), monthly: money(monthly), waitsForMoney: true } }
}

/** The same plan spread over a hundred months. */
function paced(plan: Plan): Plan {
  return { ...plan, pace: { kind: 'target', months: 100 } }
}

const both = (name: string, planOf: Measure['planOf'], runs: number): readonly Measure[] => [
  { name: `${name}, dates and totals`, planOf, action: 'projectFigures', runs },
  { name: `${name}, whole`, planOf, action: 'project', runs },
]

/** Waiting runs as often as the same plan without it, since what has run more often is faster, and the two are compared. */
const MEASURES: readonly Measure[] = [
  ...both('60 items, 84 months', ({ largePlan: make }) => make(), 400),
  ...both('60 items, waiting for $300 a month', ({ largePlan: make }) => waiting(make(), 30_000), 400),
  ...both('60 items, spread over 100 months', ({ largePlan: make }) => paced(make()), 100),
  ...both('the sample', ({ samplePlan: make }) => make(), 400),
  ...both('the sample, waiting', ({ samplePlan: make }) => waiting(make(), 30_000), 400),
  ...both('1,000 courses', ({ planOfItems: make }) => make(1000), 20),
  ...both('10,000 courses', ({ planOfItems: make }) => make(10_000), 20),
]

function compare({ name, planOf, action, runs }: Measure, before: Engine, now: Engine): Comparison {
  const sides = [before, now].map((engine) => {
    const plan = planOf(engine)
    const times: number[] = []
    const run = () => {
      const started = performance.now()
      engine[action](plan, plan.startOn)
      times.push(performance.now() - started)
    }
    return { times, run }
  })
  for (const { run, times } of sides) {
    for (let count = 0; count < runs / 4; count += 1) run()
    times.length = 0
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run } of round % 2 === 0 ? sides : sides.toReversed()) {
      for (let count = 0; count < runs / ROUNDS; count += 1) run()
    }
  }
  const [left = Number.NaN, right = Number.NaN] = sides.map(({ times }) => percentile(times, 25))
  return { name, before: left, now: right }
}
