import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { PlanState, Session } from '#shared/contract/contract.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { memoizeByPlan } from '../derived/memoize-by-plan.ts'
import type { AppController, Snapshot } from './app-controller.ts'

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
  'store' | 'call' | 'load' | 'subscribe' | 'addEvidence' | 'undo' | 'redo' | 'undoIfLatest'
> {
  return useController()
}

/** How changes of the base plan are sent; screens go through `useEditing`, which knows what they edit. */
export function useDispatch(): AppController['dispatch'] {
  return useController().dispatch
}

export function useSnapshot(): Snapshot {
  return useStore(useController().store)
}

/** The loaded session. Only for components below the check that it is there. */
export function useSession(): Session {
  const { app } = useSnapshot()
  if (app.kind !== 'ready') throw new Error('this component needs a loaded session')
  return app.session
}

/** The open plan with its revision and the labels of undo and redo. */
export function usePlanState(): PlanState {
  const { open } = useSession()
  if (!open) throw new Error('this component needs an open plan')
  return open
}

export function usePlan(): Plan {
  return usePlanState().plan
}

/** The day that counts as today for the open plan: its own, in a sample, else that of this computer. */
export function useToday(): Session['today'] {
  const { today, open } = useSession()
  return open?.plan.asOf ?? today
}

/** As `project`, remembering the last result of each plan object. */
export const projectRemembered = memoizeByPlan(project)

export function useProjection(): Projection {
  return projectRemembered(usePlan(), useToday())
}

/** Writes dates, amounts and hours in the person's language settings and the plan's currency. */
export function useFormatter(): Formatter {
  const { settings, open } = useSession()
  return createFormatter(settings.locale, open?.plan.currency ?? 'USD')
}
