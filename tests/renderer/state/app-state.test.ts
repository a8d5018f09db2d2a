import { describe, expect, it } from 'vitest'
import { ConnectionError } from '#renderer/bridge/bridge.ts'
import { addItem, removeItem } from '#renderer/commands/item-commands.ts'
import { changePlan } from '#renderer/commands/plan-commands.ts'
import { createAppController } from '#renderer/state/app-state.ts'
import { NO_TRIAL, triedPlan } from '#renderer/state/trial.ts'
import { isoDate } from '#shared/calendar/day.ts'
import type { CallName, EventName } from '#shared/contract/channels.ts'
import { type AppSnapshot, type CertpaceBridge, CONTRACT, type PlanState } from '#shared/contract/contract.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { evidenceFor } from '../../main/helpers/evidence-file.ts'
import { first, halfWayPlan } from '../helpers/half-way-plan.ts'

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
const course: Course = { ...first(halfWayPlan().courses, () => true), id: 'added', title: 'Added' }

async function start() {
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

describe('a change that leads back to the plan before it', () => {
  it('shows that very plan again, so that nothing has to be worked out anew', async () => {
    const { program, controller, shown } = await start()
    const before = shown()?.plan
    await controller.dispatch(addItem('courses', course))
    const after = shown()?.plan
    program.change('Undone', [{ kind: 'remove', collection: 'courses', id: course.id }])
    await expect.poll(() => shown()?.revision).toBe(2)
    expect(shown()?.plan).toBe(before)
    program.change('Redone', [{ kind: 'add', collection: 'courses', item: course, at: null }])
    await expect.poll(() => shown()?.revision).toBe(3)
    expect(shown()?.plan).toBe(after)
  })

  it('shows another plan where anything differs', async () => {
    const { program, controller, shown } = await start()
    await controller.dispatch(addItem('courses', course))
    const after = shown()?.plan
    program.change('Undone', [{ kind: 'remove', collection: 'courses', id: course.id }])
    program.change('Dearer', [{ kind: 'add', collection: 'courses', item: { ...course, notes: 'Other' }, at: null }])
    await expect.poll(() => shown()?.revision).toBe(3)
    expect(shown()?.plan).not.toBe(after)
    expect(shown()?.plan).toEqual(program.state.plan)
  })
})

describe('dispatch', () => {
  it.each(['well', 'event-after-reply', 'losing-events'] as const)(
    'resolves once the screen holds the change, when the program works as: %s',
    async (mode) => {
      const { program, controller, said, shown } = await start()
      program.mode = mode
      expect(await controller.dispatch(addItem('courses', course))).toEqual({ ok: true, value: null })
      expect(shown()?.plan).toEqual(program.state.plan)
      expect(shown()?.undo).toEqual({ label: 'Add course Added' })
      expect(said).toEqual(['Saved: Add course Added'])
    },
  )

  it('sends changes one after the other, each on the revision before it', async () => {
    const { controller, shown, said } = await start()
    const added = controller.dispatch(addItem('courses', course))
    const again = controller.dispatch(addItem('courses', { ...course, id: 'added-2', title: 'Second' }))
    expect((await Promise.all([added, again])).map(({ ok }) => ok)).toEqual([true, true])
    expect(shown()?.revision).toBe(2)
    expect(said).toHaveLength(2)
  })

  it('tells the sentence of a refusal and leaves the screen as it was', async () => {
    const { program, controller, said, shown } = await start()
    const before = shown()
    program.mode = 'refusing'
    expect((await controller.dispatch(addItem('courses', course))).ok).toBe(false)
    expect(said).toEqual(['failed: The disk is full. Make room, then try again.'])
    expect(shown()).toBe(before)
  })

  it('says quietly that there is nothing to undo', async () => {
    const { controller, said } = await start()
    await controller.undo()
    expect(said).toEqual(['There is nothing to undo.'])
  })

  it('marks the connection as lost, keeps the plan on screen, and recovers by loading again', async () => {
    const { program, controller, shown } = await start()
    program.mode = 'gone'
    expect((await controller.dispatch(addItem('courses', course))).ok).toBe(false)
    expect(controller.store.getState().connection).toEqual({ kind: 'lost' })
    expect(shown()).not.toBeNull()
    program.mode = 'well'
    await controller.load()
    expect(controller.store.getState().connection).toEqual({ kind: 'open' })
  })
})

describe('addEvidence', () => {
  const letter = { id: 'letter', title: 'Letter', subject: { kind: 'plan' }, notes: '' } as const

  it('keeps a file in its turn among the changes, and resolves once the screen holds it', async () => {
    const { program, controller, said, shown } = await start()
    program.mode = 'event-after-reply'
    const replies = [controller.dispatch(addItem('courses', course)), controller.addEvidence('upload', letter)]
    expect((await Promise.all(replies)).map(({ ok }) => ok)).toEqual([true, true])
    expect(shown()?.plan.evidence).toMatchObject([letter])
    expect(said).toEqual(['Saved: Add course Added', 'Saved: Add evidence Letter'])
  })

  it('tells when the plan has changed meanwhile, and loads what it is now', async () => {
    const { program, controller, said, shown } = await start()
    program.mode = 'losing-events'
    program.change('Elsewhere', addItem('courses', course).edits)
    program.mode = 'well'
    expect((await controller.addEvidence('upload', letter)).ok).toBe(false)
    expect(said).toEqual(['failed: The plan has changed meanwhile.'])
    expect(shown()?.plan.courses.map(({ id }) => id)).toContain('added')
  })
})

describe('a plan opened while a change waits for its turn', () => {
  const other = { ...halfWayPlan(), id: 'other-plan' }

  it('does not get the change that was meant for the plan before it', async () => {
    const { program, controller, said } = await start()
    program.mode = 'losing-events' // the first change then ends with a load, which brings the other plan
    const before = controller.dispatch(addItem('courses', course))
    const late = controller.dispatch(addItem('courses', { ...course, id: 'added-2', title: 'Second' }))
    const undo = controller.undo()
    await new Promise((resolve) => setTimeout(resolve, 0))
    program.state = { plan: other, revision: 0, undo: { label: 'Add course Added' }, redo: null }
    await before
    expect((await late).ok).toBe(false)
    await undo
    expect(program.state.plan).toEqual(other)
    expect(program.calls).not.toContain('plan:undo')
    expect(said.filter((sentence) => sentence.startsWith('failed: Another plan is open now'))).toHaveLength(2)
  })

  it('keeps what it has when the way back of the plan before it is pressed', async () => {
    const { program, controller, said } = await start()
    const planId = program.state.plan.id
    await controller.dispatch(addItem('courses', course))
    program.state = { plan: other, revision: 0, undo: { label: 'Add course Added' }, redo: null }
    await controller.load()
    await controller.undoIfLatest(planId, 'Add course Added')
    expect(program.calls).not.toContain('plan:undo')
    expect(said.at(-1)).toMatch(/^failed: Another plan is open now/)
  })
})

describe('dispatch of nothing', () => {
  it('succeeds without a word and without a call', async () => {
    const { program, controller, said } = await start()
    expect(await controller.dispatch(null)).toEqual({ ok: true, value: null })
    expect(await controller.dispatch(() => null)).toEqual({ ok: true, value: null })
    expect(program.calls).not.toContain('plan:apply')
    expect(said).toEqual([])
  })
})

describe('a load that is answered late', () => {
  it('does not take back a change that arrived meanwhile, and brings everything else', async () => {
    const { program, controller, shown } = await start()
    const answer = program.holdNextLoad()
    const loading = controller.load()
    program.change('made meanwhile', addItem('courses', course).edits)
    answer((session) => ({ ...session, appVersion: '9.9.9' }))
    await loading
    expect(shown()?.revision).toBe(1)
    expect(shown()?.plan).toEqual(program.state.plan)
    const { app } = controller.store.getState()
    expect(app.kind === 'ready' && app.snapshot.appVersion).toBe('9.9.9')
  })

  it('is dropped when a later load was answered before it', async () => {
    const { program, controller, shown } = await start()
    const answer = program.holdNextLoad()
    const older = controller.load()
    program.state = { ...program.state, plan: { ...halfWayPlan(), id: 'other-plan' } }
    await controller.load()
    answer((session) => session)
    await older
    expect(shown()?.plan.id).toBe('other-plan')
  })
})

describe('a change made in another window', () => {
  it('is applied when it is the next one', async () => {
    const { program, shown } = await start()
    const course = first(program.state.plan.courses, () => true)
    const { label, edits } = removeItem(program.state.plan, 'courses', course)
    program.change(label, edits)
    await expect.poll(() => shown()?.revision).toBe(1)
    expect(shown()?.plan).toEqual(program.state.plan)
  })

  it('makes the page load the snapshot again when one before it was missed', async () => {
    const { program, shown } = await start()
    program.mode = 'losing-events'
    program.change('missed', addItem('courses', course).edits)
    program.mode = 'well'
    program.change('seen', addItem('courses', { ...course, id: 'added-2' }).edits)
    await expect.poll(() => shown()?.plan).toEqual(program.state.plan)
    expect(program.calls.filter((name) => name === 'app:load')).toHaveLength(2)
  })
})

describe('undoIfLatest', () => {
  it('undoes nothing when other changes came after', async () => {
    const { program, controller } = await start()
    await controller.dispatch(addItem('courses', course))
    expect(await controller.undoIfLatest(program.state.plan.id, 'Remove course Other')).toBe(false)
    expect(program.calls).not.toContain('plan:undo')
  })
})

describe('the end of the program', () => {
  it('is told as such, and not as a lost connection afterwards', async () => {
    const { program, controller } = await start()
    program.close('quit')
    const ended = { kind: 'ended', sentence: 'Everything you saved is kept. You can close this page.' }
    await expect.poll(() => controller.store.getState().connection).toEqual(ended)
    program.mode = 'gone'
    await controller.undo()
    expect(controller.store.getState().connection).toEqual(ended)
  })
})

describe('a trial', () => {
  const hours = (minutes: number) => ({ capacity: { ...halfWayPlan().capacity, studyMinutesPerWeek: minutes } })
  async function startWithTrial() {
    const started = await start()
    const { controller, program } = started
    controller.tryOut(hours(360))
    const tried = () => {
      const trial = controller.store.getState().trials[program.state.plan.id] ?? NO_TRIAL
      return triedPlan(trial, program.state.plan).capacity.studyMinutesPerWeek
    }
    return { ...started, tried }
  }

  it('sends nothing, and is what undo drops first', async () => {
    const { program, controller, said, tried } = await startWithTrial()
    expect(tried()).toBe(360)
    await controller.undo()
    expect(tried()).toBe(halfWayPlan().capacity.studyMinutesPerWeek)
    expect(program.calls).toEqual(['app:load'])
    await controller.undo()
    expect(said).toEqual(['What you tried is dropped.', 'There is nothing to undo.'])
  })

  it('that is on its way to the plan is saved first, so that undo takes back what was saved', async () => {
    const { program, controller } = await startWithTrial()
    const saved = controller.dispatch(changePlan(program.state.plan, 'More hours', hours(360)))
    await controller.undo()
    expect((await saved).ok).toBe(true)
    expect(program.calls).toEqual(['app:load', 'plan:apply', 'plan:undo'])
  })

  it('does not come back when what was used of it is undone', async () => {
    const { program, controller, tried } = await startWithTrial()
    await controller.dispatch(changePlan(program.state.plan, 'More hours', hours(360)))
    program.change('Undone', [{ kind: 'set', patch: hours(240) }])
    expect(tried()).toBe(240)
  })

  it('holds times of leave as well, new ones and others than saved, until they are taken out again', async () => {
    const { program, controller } = await start()
    const periods = () => {
      const trial = controller.store.getState().trials[program.state.plan.id] ?? NO_TRIAL
      return triedPlan(trial, program.state.plan).periods
    }
    const saved = program.state.plan.periods
    const [first] = saved
    if (!first) throw new Error('the sample has time off')
    const time = { ...first, id: 'new', title: 'Autumn' }
    controller.tryTime('new', time)
    expect(periods()).toEqual([...saved, time])
    controller.tryTime('new', { ...time, title: 'Late autumn' })
    controller.tryTime(first.id, { ...first, title: 'Another summer' })
    expect(periods().map(({ title }) => title)).toEqual([
      'Another summer',
      ...saved.slice(1).map(({ title }) => title),
      'Late autumn',
    ])
    controller.tryTime('new', null)
    controller.tryTime(first.id, first)
    expect(periods()).toBe(saved)
  })

  it('leaves the name of the plan alone, which is the same in every target', async () => {
    const { program, controller } = await startWithTrial()
    controller.endTrial()
    controller.tryOut({ name: 'Another name' })
    const trial = controller.store.getState().trials[program.state.plan.id] ?? NO_TRIAL
    expect(triedPlan(trial, program.state.plan)).toBe(program.state.plan)
  })
})
