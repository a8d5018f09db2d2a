import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { editScenario } from '#shared/edits/edit-scenario.ts'
import { resolveScenario } from '#shared/edits/resolve-scenario.ts'
import type { Edit } from '#shared/plan/edit.ts'
import type { HoursEntry } from '#shared/plan/log-entry.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { type Difference, newScenario } from '#shared/plan/scenario.ts'
import { unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../builders/plan-builder.ts'

const own = aPlan().withCourse('own', 5, { prerequisiteIds: [] }).build().courses[0]
if (!own) throw new Error('the course was made')

function baseWith(plan: Plan, ...differences: Difference[]): Plan {
  return { ...plan, scenarios: [newScenario('other', 'Other', differences)] }
}

/** The base after edits made in its scenario, and the plan as the scenario then has it. */
function edited(base: Plan, ...edits: Edit[]) {
  const [scenario] = base.scenarios
  if (!scenario) throw new Error('the plan has a scenario')
  const { edits: ofBase, taken } = unwrap(editScenario(base, scenario, edits))
  const after = unwrap(applyEdits(base, ofBase)).plan
  const [kept] = after.scenarios
  if (!kept) throw new Error('the scenario stays')
  return { after, taken, kept, shown: resolveScenario(after, kept).plan }
}

const entry = (courseId: string): HoursEntry => ({
  id: 'logged',
  kind: 'hours',
  on: isoDate('2027-01-05'),
  minutes: 60,
  target: { kind: 'course', courseId, sessionOn: null, completes: false },
  notes: '',
})

describe('an edit in an open scenario', () => {
  it('becomes a difference, and goes again once it is as in the base; what others differ in stays', () => {
    const base = baseWith(aPlan().withCourse('a', 10).build(), { kind: 'setting', field: 'budget.savings', value: 9 })
    const change = (title: string): Edit => ({ kind: 'update', collection: 'courses', id: 'a', patch: { title } })
    const { after, kept } = edited(base, change('Another'))
    expect(kept.differences).toEqual([
      { kind: 'setting', field: 'budget.savings', value: 9 },
      { kind: 'value', collection: 'courses', id: 'a', field: 'title', value: 'Another' },
    ])
    expect(after.courses).toEqual(base.courses)
    const title = base.courses[0]?.title ?? ''
    expect(edited(after, change(title)).kept.differences).toEqual([
      { kind: 'setting', field: 'budget.savings', value: 9 },
    ])
  })

  it('goes to the base where it is a fact, and an item that only the scenario had is taken into the base, once', () => {
    const needs = { ...own, prerequisiteIds: ['second'] }
    const second = { ...own, id: 'second', title: 'Second' }
    const base = baseWith(
      aPlan().withCourse('a', 10).build(),
      { kind: 'added', collection: 'courses', item: second, after: 'a' },
      { kind: 'added', collection: 'courses', item: needs, after: 'second' },
    )
    const { after, taken, shown } = edited(base, {
      kind: 'add',
      collection: 'logEntries',
      item: entry('own'),
      at: null,
    })
    expect(taken).toEqual([own.title])
    // It asks in the base only for what the base has; the scenario is as it was.
    expect(after.courses.map(({ id, prerequisiteIds }) => [id, prerequisiteIds])).toEqual([
      ['a', []],
      ['own', []],
    ])
    expect(shown.courses).toEqual(
      resolveScenario(base, newScenario('', '', base.scenarios[0]?.differences ?? [])).plan.courses,
    )
    expect(shown.logEntries).toBe(after.logEntries)
    expect(
      edited(after, { kind: 'add', collection: 'logEntries', item: { ...entry('own'), id: 'b' }, at: null }).taken,
    ).toEqual([])
  })

  it('removes the future of what is in the log, and keeps the item with all that happened', () => {
    const plan = aPlan()
      .withCourse('taken', 10, {
        credits: [{ requirementId: 'core', areaId: null, mode: 'in-person', minutes: 301 }],
        creditsEarned: 'as-attended',
      })
      .withArrangement('mentor', '2027-01-04')
      .build()
    const session: HoursEntry = {
      id: 'session',
      kind: 'hours',
      on: isoDate('2027-01-18'),
      minutes: 60,
      target: { kind: 'session', arrangementId: 'mentor', plannedOn: isoDate('2027-01-18') },
      notes: '',
    }
    const base = baseWith({ ...plan, logEntries: [{ ...entry('taken'), minutes: 120 }, session] })
    const removals: Edit[] = [
      { kind: 'remove', collection: 'logEntries', id: 'session' },
      { kind: 'remove', collection: 'arrangements', id: 'mentor' },
      { kind: 'remove', collection: 'courses', id: 'taken' },
    ]
    const { after, shown } = edited(base, ...removals)
    expect(after.logEntries).toEqual(base.logEntries)
    expect(shown.arrangements[0]?.endsOn).toBe('2027-01-18')
    // 2 of 10 hours were taken, so it earns floor(301 × 120 / 600) = 60 minutes.
    expect(shown.courses[0]).toMatchObject({ workMinutes: 120, credits: [{ minutes: 60 }] })
  })

  it('is refused where all of an item is in the log, with what to do instead', () => {
    const base = baseWith({
      ...aPlan().withCourse('taken', 1).build(),
      logEntries: [entry('taken')],
    })
    const [scenario] = base.scenarios
    const refused = scenario && editScenario(base, scenario, [{ kind: 'remove', collection: 'courses', id: 'taken' }])
    expect(refused).toMatchObject({ ok: false, fault: { code: 'has-facts' } })
  })

  it('keeps what could not be made until it is taken out', () => {
    const gone: Difference = { kind: 'value', collection: 'courses', id: 'gone', field: 'title', value: 'x' }
    const base = baseWith(aPlan().withCourse('a', 10).build(), gone)
    const { kept } = edited(base, { kind: 'set', patch: { pace: { kind: 'target', months: 40 } } })
    expect(kept.differences).toEqual([{ kind: 'setting', field: 'pace', value: { kind: 'target', months: 40 } }, gone])
  })

  it('is refused once there are more differences than a scenario can hold', () => {
    const base = baseWith(aPlan().build())
    const [scenario] = base.scenarios
    const edits = Array.from({ length: 501 }, (_, at): Edit => {
      return { kind: 'add', collection: 'courses', item: { ...own, id: `course-${at}` }, at: null }
    })
    const refused = scenario && editScenario(base, scenario, edits)
    expect(refused).toMatchObject({ ok: false, fault: { code: 'too-many-differences' } })
  })
})

describe('a scenario that is full', () => {
  it('is refused one more difference in a sentence that says what to do, and keeps what it has', () => {
    const courses = Array.from({ length: 501 }, (_, index) => ({ ...own, id: `course-${index}` }))
    const plan = { ...aPlan().build(), courses }
    const full = courses
      .slice(1)
      .map(({ id }): Difference => ({ kind: 'value', collection: 'courses', id, field: 'title', value: 'Other' }))
    const base = baseWith(plan, ...full)
    const [scenario] = base.scenarios
    if (!scenario) throw new Error('the plan has a scenario')
    const change: Edit = { kind: 'update', collection: 'courses', id: 'course-0', patch: { title: 'One more' } }
    const refused = editScenario(base, scenario, [change])
    expect(refused).toMatchObject({
      ok: false,
      fault: {
        code: 'too-many-differences',
        message:
          'A scenario can differ in at most 500 things, and “Other” would in 501. Take some differences back first.',
      },
    })
    // One that takes a difference back is still taken.
    const back: Edit = { kind: 'update', collection: 'courses', id: 'course-1', patch: { title: own.title } }
    expect(edited(base, back).kept.differences).toHaveLength(499)
  })

  it('and a plan with 500 scenarios is refused one more, until one is removed', () => {
    const scenarios = Array.from({ length: 500 }, (_, index) => newScenario(`s-${index}`, `Scenario ${index}`, []))
    const plan = { ...aPlan().build(), scenarios }
    const add: Edit = { kind: 'add-scenario', scenario: newScenario('more', 'One more', []), at: null }
    expect(applyEdits(plan, [add])).toMatchObject({
      ok: false,
      fault: {
        code: 'too-many',
        message: 'a plan can hold at most 500 scenarios, and this one has 501; remove some first',
      },
    })
    expect(applyEdits(plan, [{ kind: 'remove-scenario', id: 's-0' }, add]).ok).toBe(true)
  })
})
