import { describe, expect, it } from 'vitest'
import { addItem, removeItem } from '#renderer/commands/item-commands.ts'
import type { Course } from '#shared/plan/course.ts'
import { startPage } from '../helpers/fake-program.ts'
import { first, halfWayPlan } from '../helpers/half-way-plan.ts'

const course: Course = { ...first(halfWayPlan().courses, () => true), id: 'added', title: 'Added' }

describe('a change that leads back to the plan before it', () => {
  it('shows that very plan again, so that nothing has to be worked out anew', async () => {
    const { program, controller, shown } = await startPage()
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
    const { program, controller, shown } = await startPage()
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
      const { program, controller, said, shown } = await startPage()
      program.mode = mode
      expect(await controller.dispatch(addItem('courses', course))).toEqual({ ok: true, value: null })
      expect(shown()?.plan).toEqual(program.state.plan)
      expect(shown()?.undo).toEqual({ label: 'Add course Added' })
      expect(said).toEqual(['Saved: Add course Added'])
    },
  )

  it('sends changes one after the other, each on the revision before it', async () => {
    const { controller, shown, said } = await startPage()
    const added = controller.dispatch(addItem('courses', course))
    const again = controller.dispatch(addItem('courses', { ...course, id: 'added-2', title: 'Second' }))
    expect((await Promise.all([added, again])).map(({ ok }) => ok)).toEqual([true, true])
    expect(shown()?.revision).toBe(2)
    expect(said).toHaveLength(2)
  })

  it('tells the sentence of a refusal and leaves the screen as it was', async () => {
    const { program, controller, said, shown } = await startPage()
    const before = shown()
    program.mode = 'refusing'
    expect((await controller.dispatch(addItem('courses', course))).ok).toBe(false)
    expect(said).toEqual(['failed: The disk is full. Make room, then try again.'])
    expect(shown()).toBe(before)
  })

  it('says quietly that there is nothing to undo', async () => {
    const { controller, said } = await startPage()
    await controller.undo()
    expect(said).toEqual(['There is nothing to undo.'])
  })

  it('marks the connection as lost, keeps the plan on screen, and recovers by loading again', async () => {
    const { program, controller, shown } = await startPage()
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
    const { program, controller, said, shown } = await startPage()
    program.mode = 'event-after-reply'
    const replies = [controller.dispatch(addItem('courses', course)), controller.addEvidence('upload', letter)]
    expect((await Promise.all(replies)).map(({ ok }) => ok)).toEqual([true, true])
    expect(shown()?.plan.evidence).toMatchObject([letter])
    expect(said).toEqual(['Saved: Add course Added', 'Saved: Add evidence Letter'])
  })

  it('tells when the plan has changed meanwhile, and loads what it is now', async () => {
    const { program, controller, said, shown } = await startPage()
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
    const { program, controller, said } = await startPage()
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
    const { program, controller, said } = await startPage()
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
    const { program, controller, said } = await startPage()
    expect(await controller.dispatch(null)).toEqual({ ok: true, value: null })
    expect(await controller.dispatch(() => null)).toEqual({ ok: true, value: null })
    expect(program.calls).not.toContain('plan:apply')
    expect(said).toEqual([])
  })
})

describe('a load that is answered late', () => {
  it('does not take back a change that arrived meanwhile, and brings everything else', async () => {
    const { program, controller, shown } = await startPage()
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
    const { program, controller, shown } = await startPage()
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
    const { program, shown } = await startPage()
    const course = first(program.state.plan.courses, () => true)
    const { label, edits } = removeItem(program.state.plan, 'courses', course)
    program.change(label, edits)
    await expect.poll(() => shown()?.revision).toBe(1)
    expect(shown()?.plan).toEqual(program.state.plan)
  })

  it('makes the page load the snapshot again when one before it was missed', async () => {
    const { program, shown } = await startPage()
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
    const { program, controller } = await startPage()
    await controller.dispatch(addItem('courses', course))
    expect(await controller.undoIfLatest(program.state.plan.id, 'Remove course Other')).toBe(false)
    expect(program.calls).not.toContain('plan:undo')
  })
})

describe('the end of the program', () => {
  it('is told as such, and not as a lost connection afterwards', async () => {
    const { program, controller } = await startPage()
    program.close('quit')
    const ended = { kind: 'ended', sentence: 'Everything you saved is kept. You can close this page.' }
    await expect.poll(() => controller.store.getState().connection).toEqual(ended)
    program.mode = 'gone'
    await controller.undo()
    expect(controller.store.getState().connection).toEqual(ended)
  })
})
