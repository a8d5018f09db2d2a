import { describe, expect, it } from 'vitest'
import { changePlan } from '#renderer/commands/plan-commands.ts'
import { NO_TRIAL, triedPlan } from '#renderer/state/trial.ts'
import { startPage } from '../helpers/fake-program.ts'
import { halfWayPlan } from '../helpers/half-way-plan.ts'

describe('a trial', () => {
  const hours = (minutes: number) => ({ capacity: { ...halfWayPlan().capacity, studyMinutesPerWeek: minutes } })
  async function startWithTrial() {
    const started = await startPage()
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
    const { program, controller } = await startPage()
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
