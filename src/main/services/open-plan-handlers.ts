import type { PlanSummary, Reply } from '#shared/contract/contract.ts'
import type { Outcome } from '#shared/fault.ts'
import { findReferenceFault } from '#shared/plan/references.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { addPlan } from './add-plan.ts'
import { fail, failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type OpenPlanHandlers = Pick<Handlers, 'plan:create' | 'plan:open' | 'plan:open-sample'>

/** Makes plans, from nothing or a sample, and opens them. */
export function openPlanHandlers(workspace: Workspace): OpenPlanHandlers {
  return {
    'plan:create': ({ plan }) => {
      const fault = findReferenceFault(plan)
      if (fault) return failWith({ ...fault, path: `plan.${fault.path}` }, 'refused')
      return answerOpened(addPlan(workspace, plan, false))
    },
    'plan:open': ({ planId }) => answerOpened(workspace.openPlan(planId)),
    'plan:open-sample': ({ sampleId }) => {
      const sample = workspace.resources.samples.find(({ id }) => id === sampleId)
      if (!sample) return fail('no-such-sample', 'This sample is not there. Choose another one.')
      return answerOpened(addPlan(workspace, { ...sample, id: workspace.options.newId() }, true))
    },
  }
}

function answerOpened(opened: Outcome<PlanStore>): Reply<PlanSummary> {
  return opened.ok ? reply(opened.value.summary) : failWith(opened.fault, 'storage')
}
