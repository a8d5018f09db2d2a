import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { AppSnapshot, PlanState } from '#shared/contract/contract.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { createPageFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { memoizeByPlan } from '../derived/memoize-by-plan.ts'
import type { AppController, WindowState } from './app-controller.ts'
import { planShown, scenarioOpenOver } from './target.ts'

const ControllerContext = createContext<AppController | null>(null)
export const ControllerProvider = ControllerContext.Provider

function useController(): AppController {
  const controller = useContext(ControllerContext)
  if (!controller) throw new Error('this component stands outside the ControllerProvider')
  return controller
}

/** What a screen can do besides editing: undo, redo, and call the program. */
export function useActions(): Pick<
  AppController,
  | 'store'
  | 'call'
  | 'load'
  | 'subscribe'
  | 'addEvidence'
  | 'tryOut'
  | 'tryTime'
  | 'endTrial'
  | 'openScenario'
  | 'undo'
  | 'redo'
  | 'undoIfLatest'
> {
  return useController()
}

/** How changes are sent; screens go through `useEditing` and `useBaseEditing`. */
export function useDispatch(): Pick<AppController, 'dispatch' | 'dispatchToBase'> {
  return useController()
}

/**
 * What a component needs of the state. It is drawn again when one of the selected values is another, and not when
 * something else changes.
 */
export function useWindowState<T>(select: (snapshot: WindowState) => T): T {
  return useStore(useController().store, useShallow(select))
}

/** As `useWindowState`, of the loaded snapshot. Only for components below the check that it is there. */
export function useSelected<T>(select: (snapshot: AppSnapshot) => T): T {
  return useWindowState(({ app }) => {
    if (app.kind !== 'ready') throw new Error('this component needs a loaded snapshot')
    return select(app.snapshot)
  })
}

/** Some fields of the loaded snapshot, by their names. */
export function useAppSnapshot<K extends keyof AppSnapshot>(...fields: readonly K[]): Pick<AppSnapshot, K> {
  return useSelected((snapshot) => pick(snapshot, fields))
}

/** Some fields of the open plan's state, such as its revision and the labels of undo and redo. */
export function usePlanState<K extends keyof PlanState>(...fields: readonly K[]): Pick<PlanState, K> {
  return useSelected(({ open }) => pick(needed(open), fields))
}

/** The plan as this window shows it: as the open scenario has it, else the plan itself. */
export function usePlan(): Plan {
  return useWindowState(({ app, openScenarios }) => {
    if (app.kind !== 'ready') throw new Error('this component needs a loaded snapshot')
    return { plan: planShown(needed(app.snapshot.open).plan, openScenarios) }
  }).plan
}

/** The plan itself, whichever scenario is open. */
export function useBasePlan(): Plan {
  return usePlanState('plan').plan
}

/** The scenario that this window shows; null where it shows the plan itself. */
export function useOpenScenario(): Scenario | null {
  return useWindowState(({ app, openScenarios }) => {
    if (app.kind !== 'ready') throw new Error('this component needs a loaded snapshot')
    return { scenario: scenarioOpenOver(needed(app.snapshot.open).plan, openScenarios) }
  }).scenario
}

/** The scenarios of the plan, for components that need no more of it. */
export function useScenarios(): Plan['scenarios'] {
  return useSelected(({ open }) => needed(open).plan.scenarios)
}

export type PlanName = Pick<Plan, 'id' | 'name'>

/** What names the open plan, for components that need no more of it. */
export function usePlanName(): PlanName {
  return useSelected(({ open }) => pick(needed(open).plan, ['id', 'name']))
}

/** The day that counts as today for the open plan: its own, in a sample, else that of this computer. */
export function useToday(): AppSnapshot['today'] {
  return useSelected(({ today, open }) => open?.plan.asOf ?? today)
}

function needed(open: PlanState | null): PlanState {
  if (!open) throw new Error('this component needs an open plan')
  return open
}

function pick<T, K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Pick<T, K> // exactly these fields
}

/** As `project`, remembering the last result of each plan object. */
export const projectRemembered = memoizeByPlan(project)

export function useProjection(): Projection {
  return projectRemembered(usePlan(), useToday())
}

/** Writes dates, amounts and hours in the person's language settings and the plan's currency. */
export function useFormatter(): Formatter {
  return useFormatterIn(useSelected(({ open }) => open?.plan.currency ?? 'USD'))
}

/** As `useFormatter`, in the currency of something else than the open plan. */
export function useFormatterIn(currency: CurrencyCode): Formatter {
  const { locale, hidesAmounts } = useAppSnapshot('settings').settings
  return createPageFormatter(locale, currency, hidesAmounts)
}

/** The language of dates and amounts, such as `en-US`. */
export function useLocale(): string {
  return useSelected(({ settings }) => settings.locale)
}
