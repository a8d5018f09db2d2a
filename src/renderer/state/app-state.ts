import { createStore } from 'zustand/vanilla'
import type { CallName } from '#shared/contract/channels.ts'
import type {
  CertpaceBridge,
  EventOf,
  Failure,
  PlanState,
  Reply,
  RequestInputOf,
  ResponseOf,
} from '#shared/contract/contract.ts'
import type { NewEvidence } from '#shared/contract/evidence.ts'
import type { applyEdits } from '#shared/edits/apply.ts'
import type { Fault } from '#shared/fault.ts'
import type { Command } from '#shared/plan/edit.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { ConnectionError, callBridge, listen } from '../bridge/bridge.ts'
import { loadedOnce } from '../bridge/loaded-once.ts'
import type { AppController, Change, Notifier, WindowState } from './app-controller.ts'
import { closingSentence } from './connection.ts'
import { newerSnapshot } from './newer-snapshot.ts'
import { orPlanBefore } from './plan-before.ts'
import { scenarioOpenOver, scenariosReady } from './target.ts'
import { createTrials } from './trials.ts'

/** How long to wait for the change event that belongs to an answer before the snapshot is loaded again. */
const EVENT_PATIENCE_IN_MS = 1500

/** What applies changes to the copy. Nothing changes before the first picture is there, so it comes after it. */
const editing = loadedOnce(() => import('#shared/edits/apply.ts'))

const NO_PLAN: Failure = {
  code: 'no-such-plan',
  message: 'No plan is open. Open one from the plan menu.',
  path: null,
}
const OTHER_PLAN: Failure = {
  code: 'no-such-plan',
  message:
    'Another plan is open now, so nothing was changed. Open the plan you meant from the plan menu, then try again.',
  path: null,
}
const SCENARIO_GONE: Failure = {
  code: 'no-such-scenario',
  message: 'This scenario is not there any more, so nothing was changed. You see My plan.',
  path: null,
}
/** What a change led to. */
type Sent = Reply<{ readonly revision: number; readonly label: string }>

function refusal({ message, path }: Fault): Failure {
  return { code: 'refused', message, path }
}

const NOTHING_LEFT: readonly Failure['code'][] = ['nothing-to-undo', 'nothing-to-redo']

/**
 * The state of the page: a copy of what the program keeps, never a truth of its own. A command goes out, the change
 * comes back as an event, and only then does the screen change.
 */
export function createAppController(
  bridge: CertpaceBridge,
  notifier: Notifier,
  eventPatienceInMs = EVENT_PATIENCE_IN_MS,
): AppController {
  const store = createStore<WindowState>(() => ({
    app: { kind: 'loading' },
    connection: { kind: 'open' },
    trials: {},
    openScenarios: {},
  }))
  const trials = createTrials(store, () => openPlan()?.plan ?? null)
  let queue: Promise<unknown> = Promise.resolve()
  let loads = 0
  let latestAnswered = 0
  let planBefore: Plan | null = null

  async function call<C extends CallName>(name: C, request: RequestInputOf<C>): Promise<Reply<ResponseOf<C>>> {
    const { connection } = store.getState()
    // There is nobody left to ask, and the page says so.
    if (connection.kind === 'ended') {
      return { ok: false, failure: { code: 'internal', message: connection.sentence, path: null } }
    }
    try {
      const reply = await callBridge(bridge, name, request)
      if (store.getState().connection.kind === 'lost') store.setState({ connection: { kind: 'open' } })
      return reply
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error
      markBroken(error)
      return { ok: false, failure: { code: 'internal', message: error.message, path: null } }
    }
  }

  function markBroken(error: ConnectionError): void {
    // What ended on purpose has said why already.
    if (store.getState().connection.kind === 'ended') return
    store.setState({
      connection: error.kind === 'refused' ? { kind: 'refused', sentence: error.message } : { kind: 'lost' },
    })
  }

  async function load(): Promise<void> {
    loads += 1
    const mine = loads
    const reply = await call('app:load', {})
    if (mine < latestAnswered) return // what a later load brought is newer
    const { app } = store.getState()
    if (reply.ok) {
      latestAnswered = mine
      const snapshot = app.kind === 'ready' ? newerSnapshot(app.snapshot, reply.value) : reply.value
      store.setState({ app: { kind: 'ready', snapshot } })
    } else if (app.kind === 'ready') notifier.fail(reply.failure.message)
    else store.setState({ app: { kind: 'failed', failure: reply.failure } })
  }

  function onPlanChanged(
    { planId, revision, edits, undo, redo }: EventOf<'plan:changed'>,
    apply: typeof applyEdits,
  ): void {
    const { app } = store.getState()
    if (app.kind !== 'ready' || app.snapshot.open?.plan.id !== planId) return
    const { open } = app.snapshot
    if (revision <= open.revision) return
    const applied = revision === open.revision + 1 ? apply(open.plan, edits) : null
    if (!applied?.ok) {
      void load() // an event was missed, so the copy is renewed whole
      return
    }
    const next = { plan: orPlanBefore(applied.value.plan, planBefore), revision, undo, redo }
    planBefore = open.plan
    const { name } = next.plan
    const isRenamed = name !== open.plan.name
    const plans = isRenamed
      ? app.snapshot.plans.map((summary) => (summary.id === planId ? { ...summary, name } : summary))
      : app.snapshot.plans // the same list, so that what shows it is not drawn again
    store.setState({ app: { kind: 'ready', snapshot: { ...app.snapshot, open: next, plans } } })
  }

  function revisionOf(planId: string): number | null {
    const { app } = store.getState()
    return app.kind === 'ready' && app.snapshot.open?.plan.id === planId ? app.snapshot.open.revision : null
  }

  async function arrival(planId: string, revision: number): Promise<void> {
    const hasArrived = () => {
      const current = revisionOf(planId)
      return current === null || current >= revision
    }
    if (hasArrived()) return
    const arrived = await new Promise<boolean>((resolve) => {
      const end = (value: boolean) => {
        clearTimeout(timer)
        unsubscribe()
        resolve(value)
      }
      const timer = setTimeout(() => end(false), eventPatienceInMs)
      const unsubscribe = store.subscribe(() => {
        if (hasArrived()) end(true)
      })
    })
    if (!arrived) await load()
  }

  /** One change at a time, so that each is sent with the revision the one before it led to. */
  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work)
    queue = result.catch(() => undefined)
    return result
  }

  function openPlan() {
    const { app } = store.getState()
    return app.kind === 'ready' ? app.snapshot.open : null
  }

  /** `send` answers null when there is nothing to change. */
  function sendChange(send: (open: PlanState) => Promise<Sent | null> | null): Promise<Reply<null>> {
    const planId = openPlan()?.plan.id
    return inOrder(async () => {
      const open = openPlan()
      if (!open || !planId) return report(NO_PLAN)
      if (open.plan.id !== planId) return report(OTHER_PLAN)
      const reply = await send(open)
      if (reply === null) return { ok: true, value: null }
      if (!reply.ok) {
        if (reply.failure.code === 'conflict') await load()
        return report(reply.failure)
      }
      await arrival(planId, reply.value.revision)
      trials.forgetSaved()
      notifier.announce(`Saved: ${reply.value.label}`)
      return { ok: true, value: null }
    })
  }

  /** A save on its way comes first, so that undo pressed right after it takes it back, and not what was tried for it. */
  async function undo(): Promise<void> {
    const planId = openPlan()?.plan.id
    await inOrder(async () => {
      if (trials.drop()) notifier.announce('What you tried is dropped.')
      else await stepNow('plan:undo', 'Undone', planId)
    })
  }

  async function redo(): Promise<void> {
    const planId = openPlan()?.plan.id
    await inOrder(() => stepNow('plan:redo', 'Redone', planId))
  }

  async function openScenario(scenarioId: string | null): Promise<void> {
    const plan = openPlan()?.plan
    if (!plan) return
    if (scenarioId !== null) await scenariosReady()
    const { [plan.id]: _, ...others } = store.getState().openScenarios
    store.setState({ openScenarios: scenarioId === null ? others : { ...others, [plan.id]: scenarioId } })
  }

  function dispatch(change: Change): Promise<Reply<null>> {
    const open = openPlan()
    const scenarioId = open && scenarioOpenOver(open.plan, store.getState().openScenarios)?.id
    if (!scenarioId) return dispatchToBase(change)
    return sendChange(async ({ plan, revision }) => {
      const scenario = plan.scenarios.find(({ id }) => id === scenarioId)
      if (!scenario) return { ok: false, failure: SCENARIO_GONE }
      const { changeInScenario } = await import('./edit-in-scenario.ts')
      const changed = changeInScenario(plan, scenario, change, plan.asOf ?? today())
      if (!changed.ok) return { ok: false, failure: refusal(changed.fault) }
      const { command, note } = changed.value
      if (note !== null) notifier.tell(note)
      return command && (await apply(plan.id, revision, command))
    })
  }

  function today() {
    const { app } = store.getState()
    if (app.kind !== 'ready') throw new Error('nothing can be changed before the snapshot is there')
    return app.snapshot.today
  }

  function dispatchToBase(change: Change): Promise<Reply<null>> {
    return sendChange(({ plan, revision }) => {
      const command = typeof change === 'function' ? change(plan) : change
      return command && apply(plan.id, revision, command)
    })
  }

  async function apply(planId: string, baseRevision: number, command: Command): Promise<Sent> {
    const reply = await call('plan:apply', { planId, baseRevision, command })
    return reply.ok ? { ok: true, value: { ...reply.value, label: command.label } } : reply
  }

  async function addEvidence(uploadId: string, evidence: NewEvidence): Promise<Reply<null>> {
    const plan = openPlan()?.plan
    const scenario = plan && scenarioOpenOver(plan, store.getState().openScenarios)
    const taking = scenario
      ? (await import('./edit-in-scenario.ts')).takeSubject(plan, scenario, evidence.subject)
      : null
    if (taking) {
      const taken = await dispatchToBase(taking)
      if (!taken.ok) return taken
      notifier.tell('What the file proves is now in My plan too.')
    }
    if (plan && openPlan()?.plan.id !== plan.id) return report(OTHER_PLAN)
    return sendChange(({ plan, revision }) =>
      call('evidence:add', { planId: plan.id, baseRevision: revision, uploadId, evidence }),
    )
  }

  /** True when there was nothing against the step: a failure has then been told. To be called in order. */
  async function stepNow(
    name: 'plan:undo' | 'plan:redo',
    verb: string,
    planId: string | undefined,
    isWanted: (open: PlanState) => boolean = () => true,
  ): Promise<boolean> {
    const open = openPlan()
    if (!open || !planId) return true
    if (open.plan.id !== planId) {
      report(OTHER_PLAN)
      return true
    }
    if (!isWanted(open)) return false
    const reply = await call(name, { planId })
    if (!reply.ok) {
      // Pressing the keys once too often is nobody's failure.
      if (NOTHING_LEFT.includes(reply.failure.code)) notifier.announce(reply.failure.message)
      else report(reply.failure)
      return true
    }
    await arrival(planId, reply.value.revision)
    notifier.tell(`${verb}: ${reply.value.label}`)
    return true
  }

  function report(failure: Failure): { readonly ok: false; readonly failure: Failure } {
    // While the connection is broken the whole window says so already.
    if (store.getState().connection.kind === 'open') notifier.fail(failure.message)
    return { ok: false, failure }
  }

  listen(bridge, 'plan:changed', (event) => {
    editing().then(
      ({ applyEdits }) => onPlanChanged(event, applyEdits),
      () => undefined, // the program ended before it had handed out all of the page; the next call says so
    )
  })
  listen(bridge, 'app:changed', () => void load())
  listen(bridge, 'history:asked', ({ step: asked }) => void (asked === 'undo' ? undo() : redo()))
  listen(bridge, 'app:closing', ({ reason }) =>
    store.setState({ connection: { kind: 'ended', sentence: closingSentence(reason) } }),
  )

  return {
    store,
    call,
    load,
    subscribe: (event, listener) => listen(bridge, event, listener),
    dispatch,
    dispatchToBase,
    openScenario: (scenarioId) => {
      // Where its code cannot be had, the program has ended, and the whole window says so.
      openScenario(scenarioId).catch(() => undefined)
    },
    addEvidence,
    tryOut: trials.tryOut,
    tryTime: trials.tryTime,
    endTrial: trials.end,
    undo,
    redo,
    undoIfLatest: (planId, label) =>
      inOrder(() => stepNow('plan:undo', 'Undone', planId, ({ undo }) => undo?.label === label)),
  }
}
