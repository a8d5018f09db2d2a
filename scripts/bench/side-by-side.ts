import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Plan } from '#shared/plan/plan.ts'
import { newScenario } from '#shared/plan/scenario.ts'
import { launchChromium, startInChromium } from '../../tests/e2e/harness/browser-host.ts'
import { openScreen } from '../../tests/e2e/harness/steps.ts'
import { openPlanFile } from '../lib/open-plan-file.ts'
import { type Figure, median, percentile } from './figure.ts'
import { largePlan, tenScenarios } from './plans.ts'

const EDITS = 60
const WARM_UP = 10
const MANY = 200
const AT_ONCE = 10
/** Of the table of figures; the others are counted below it. */
const ROWS_AT_FIRST = 20

/**
 * The screen of scenarios: an edit of the plan until ten scenarios are drawn anew, undo and redo of one, whose plans were on
 * screen before, and opening it with very many.
 */
export async function measureSideBySide(): Promise<readonly Figure[]> {
  const browser = await launchChromium()
  const plan = { ...largePlan(), name: 'A large plan' }
  const { edits, steps } = await withPlan(browser, { ...plan, scenarios: [...tenScenarios(plan)] }, measureEdits)
  const openings = await withPlan(browser, { ...plan, scenarios: [...manyScenarios()] }, measureOpening)
  await browser.close()
  const note = 'the plan of 60 items, Chromium at 1920×1080'
  return [
    figure(
      'Edit until ten scenarios are drawn, median',
      median(edits),
      null,
      `${note}, another one each time, from its sending on`,
    ),
    figure('Edit until ten scenarios are drawn, p95', percentile(edits, 95), 50, `of the same ${EDITS}`),
    figure(
      'Undo until ten scenarios are drawn, median',
      median(steps),
      null,
      `${note}, from the press of Undo or Redo on`,
    ),
    figure('Undo until ten scenarios are drawn, p95', percentile(steps, 95), 50, `of the same ${EDITS}`),
    figure(`Scenarios opened, with ${MANY} of them`, openings.shown, null, `${note}, until those in sight are drawn`),
    figure('The longest time the page then does not answer', openings.longest, 50, 'while the others are worked out'),
  ]
}

function figure(name: string, value: number, target: number | null, note: string): Figure {
  return { name, value, unit: 'ms', target, note }
}

function manyScenarios(): Plan['scenarios'] {
  return Array.from({ length: MANY }, (_, index) =>
    newScenario(`hours-${index}`, `${20 + index} minutes a week`, [
      { kind: 'setting', field: 'capacity.studyMinutesPerWeek', value: 20 + index },
    ]),
  )
}

async function withPlan<T>(browser: Browser, plan: Plan, measure: (page: Page) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  const host = await startInChromium(browser, { dataFolder, today: plan.startOn })
  try {
    await host.page.setViewportSize({ width: 1920, height: 1080 })
    await openPlanFile(host.page, plan)
    return await measure(host.page)
  } finally {
    await host.kill()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Edits that change where every scenario leads: each a new one; and one that is undone and redone. */
async function measureEdits(page: Page): Promise<{ readonly edits: number[]; readonly steps: number[] }> {
  await openScreen(page, 'Scenarios')
  await page
    .getByRole('article')
    .nth(AT_ONCE - 1)
    .locator('svg')
    .first()
    .waitFor()
  return page.evaluate(
    async ([runs, warmUp]) => {
      const drawn = document.querySelector('.ways')
      if (!drawn) throw new Error('there are no scenarios on the page')
      const call = async (name: string, request: object) => {
        const headers = {
          'content-type': 'application/json',
          'x-certpace-key': sessionStorage.getItem('certpace-key') ?? '',
        }
        const response = await fetch('/call', { method: 'POST', headers, body: JSON.stringify({ name, request }) })
        return (await response.json()).value
      }
      const timeUntilDrawn = async (act: () => unknown) => {
        const changed = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect()
            resolve()
          })
          observer.observe(drawn, { subtree: true, childList: true, characterData: true, attributes: true })
        })
        const started = performance.now()
        const acted = act()
        await changed
        document.body.getBoundingClientRect()
        const time = performance.now() - started
        await acted
        await new Promise((resolve) => setTimeout(resolve, 300)) // what follows an edit, such as claims, is not measured
        return time
      }
      const { open } = await call('app:load', {})
      const course = open.plan.courses.at(-1)
      let { revision } = open
      const edit = async (run: number) => {
        const patch = { workMinutes: course.workMinutes + 10 * (run + 1) }
        const edits = [{ kind: 'update', collection: 'courses', id: course.id, patch }]
        const command = { label: `Edit ${run}`, group: null, edits }
        revision = (await call('plan:apply', { planId: open.plan.id, baseRevision: revision, command })).revision
      }
      const press = (run: number) => {
        const name = run % 2 === 0 ? 'Undo' : 'Redo'
        const button = document.querySelector<HTMLButtonElement>(`header button[aria-label="${name}"]`)
        if (!button) throw new Error('there is nothing to press')
        button.click()
      }
      const times = { edits: [] as number[], steps: [] as number[] }
      for (let run = 0; run < runs + warmUp; run += 1) {
        const time = await timeUntilDrawn(() => edit(run))
        if (run >= warmUp) times.edits.push(time)
      }
      for (let run = 0; run < runs + warmUp; run += 1) {
        const time = await timeUntilDrawn(() => press(run))
        if (run >= warmUp) times.steps.push(time)
      }
      return times
    },
    [EDITS, WARM_UP] as const,
  )
}

async function measureOpening(page: Page): Promise<{ readonly shown: number; readonly longest: number }> {
  return page.evaluate(
    async (hidden) => {
      const link = document.querySelector<HTMLAnchorElement>('a[href="#/scenarios"]')
      if (!link) throw new Error('there is no way to the scenarios')
      const started = performance.now()
      link.click()
      while (!document.querySelector('.small-look')) await new Promise(requestAnimationFrame)
      const shown = performance.now() - started
      let longest = 0
      let last = performance.now()
      // A page that answers takes a turn every so often. The table says how many more there are, once they are worked out.
      const isWorkedOut = () => document.querySelector('main')?.textContent?.includes(`Show ${hidden} more`)
      for (let end = Infinity; last < end; ) {
        await new Promise((resolve) => setTimeout(resolve))
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
        if (end === Infinity && isWorkedOut()) end = last + 1000
        if (last - started > 120_000) throw new Error('the scenarios are not worked out')
      }
      return { shown, longest }
    },
    MANY + 1 - ROWS_AT_FIRST,
  )
}
