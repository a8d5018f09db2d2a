import { ConnectionError } from '#renderer/bridge/bridge.ts'
import { createAppController } from '#renderer/state/app-state.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { CallName, EventName } from '#shared/contract/channels.ts'
import { type AppSnapshot, type CertpaceBridge, CONTRACT, type PlanState } from '#shared/contract/contract.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { evidenceFor } from '../../main/helpers/evidence-file.ts'
import { halfWayPlan } from './half-way-plan.ts'

const CONFLICT = {
  ok: false,
  failure: { code: 'conflict', message: 'The plan has changed meanwhile.', path: null },
}

/** A program behind the page that keeps one plan, and can be told to fail or to lose events. */
class FakeProgram implements CertpaceBridge {
  state: PlanState = { plan: halfWayPlan(), revision: 0, undo: null, redo: null }
  readonly calls: CallName[] = []
  mode: 'well' | 'refusing' | 'gone' | 'losing-events' | 'event-after-reply' = 'well'
  #heldLoad: Promise<AppSnapshot> | null = null
  readonly #listeners = new Map<EventName, (payload: unknown) => void>()

  async call(name: CallName, request: unknown): Promise<unknown> {
    this.calls.push(name)
    if (this.mode === 'gone') throw new ConnectionError('lost', 'Certpace is not running any more.')
    if (name === 'app:load') {
      const held = this.#heldLoad
      this.#heldLoad = null
      return { ok: true, value: held ? await held : this.session() }
    }
    if (this.mode === 'refusing') {
      return {
        ok: false,
        failure: { code: 'storage', message: 'The disk is full. Make room, then try again.', path: null },
      }
    }
    if (name === 'plan:undo') {
      return { ok: false, failure: { code: 'nothing-to-undo', message: 'There is nothing to undo.', path: null } }
    }
    if (name === 'evidence:add') return this.#addEvidence(request)
    if (name !== 'plan:apply') return { ok: true, value: {} }
    const { command, baseRevision } = CONTRACT['plan:apply'].request.parse(request)
    if (baseRevision !== this.state.revision) return CONFLICT
    this.change(command.label, command.edits)
    return { ok: true, value: { revision: this.state.revision } }
  }

  #addEvidence(request: unknown): unknown {
    const { baseRevision, evidence } = CONTRACT['evidence:add'].request.parse(request)
    if (baseRevision !== this.state.revision) return CONFLICT
    const item = { ...evidenceFor('any', Buffer.from('%PDF-1.7')), ...evidence }
    const label = `Add evidence ${evidence.title}`
    this.change(label, [{ kind: 'add', collection: 'evidence', item, at: null }])
    return { ok: true, value: { revision: this.state.revision, label } }
  }

  on(event: EventName, listener: (payload: unknown) => void): () => void {
    this.#listeners.set(event, listener)
    return () => this.#listeners.delete(event)
  }

  change(label: string, edits: readonly Edit[]): void {
    const applied = applyEdits(this.state.plan, edits)
    if (!applied.ok) throw new Error(applied.fault.message)
    const revision = this.state.revision + 1
    this.state = { plan: applied.value.plan, revision, undo: { label }, redo: null }
    const emit = () =>
      this.#listeners.get('plan:changed')?.({
        planId: this.state.plan.id,
        revision,
        edits,
        undo: { label },
        redo: null,
      })
    if (this.mode === 'event-after-reply') setTimeout(emit, 5)
    else if (this.mode !== 'losing-events') emit()
  }

  /** The next load is read now, and answered when the returned function is called. */
  holdNextLoad(): (edit: (snapshot: AppSnapshot) => AppSnapshot) => void {
    const session = this.session()
    const { promise, resolve } = Promise.withResolvers<AppSnapshot>()
    this.#heldLoad = promise
    return (edit) => resolve(edit(session))
  }

  close(reason: string): void {
    this.#listeners.get('app:closing')?.({ reason })
  }

  session(): AppSnapshot {
    return {
      host: 'browser',
      appVersion: '0.1.0',
      dataFolder: '/data',
      today: isoDate('2026-06-15'),
      settings: {
        colorScheme: 'auto',
        locale: 'en-US',
        weekStart: 'locale',
        newPlanCurrency: 'region',
        hidesAmounts: false,
      },
      open: this.state,
      isProtected: false,
      waitingFor: null,
      locked: [],
      plans: [],
      loss: null,
      hasNewMeaning: false,
      planFaults: [],
      samples: [],
      programFaults: [],
      troubles: [],
    }
  }
}

const PATIENCE_IN_MS = 50

/** A page that has loaded the plan of a program behind it, and what it said. */
export async function startPage() {
  const program = new FakeProgram()
  const said: string[] = []
  const controller = createAppController(
    program,
    {
      fail: (sentence) => said.push(`failed: ${sentence}`),
      announce: (sentence) => said.push(sentence),
      tell: (sentence) => said.push(sentence),
    },
    PATIENCE_IN_MS,
  )
  await controller.load()
  const shown = () => {
    const { app } = controller.store.getState()
    return app.kind === 'ready' ? app.snapshot.open : null
  }
  return { program, controller, said, shown }
}
