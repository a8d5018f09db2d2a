import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { factsOf, later, type MovableRow, movableOf, movedTo } from '#shared/edits/movable.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { samplePlan } from '../../helpers/resources.ts'
import { planOnDay } from '../generators/plan.ts'

const TODAY = isoDate('2026-06-15')
const half = samplePlan('half-way')
const facts = factsOf(half.logEntries)

function movable(plan: Plan, kind: MovableRow, title: string) {
  const lists = { course: plan.courses, arrangement: plan.arrangements, fee: plan.fees, period: plan.periods }
  const item = lists[kind].find((one) => one.title === title)
  if (!item) throw new Error(`no ${title}`)
  return movableOf(plan, facts, TODAY, kind, item.id)
}

describe('what may move', () => {
  it('is what is still to come, and no fact', () => {
    expect(movable(half, 'course', 'Working with couples')).toMatchObject({ what: 'not-before', on: '2026-08-31' })
    expect(movable(half, 'course', 'Medical questions for sex therapists')).toMatchObject({
      what: 'not-before',
      on: null,
    })
    expect(movable(half, 'course', 'Reading research, with a learning group')).toMatchObject({
      what: 'course-days',
      on: '2026-09-19',
    })
    expect(movable(half, 'course', 'Bodies, health and desire')).toBeNull()
    expect(movable(half, 'arrangement', 'Consultation group, once a month')).toBeNull()
    expect(movable(half, 'period', 'Summer leave 2025')).toBeNull()
    expect(movable(half, 'period', 'Summer leave 2026')).toMatchObject({ what: 'first-day', on: '2026-07-20' })
    expect(movable(half, 'fee', 'Liability insurance, extra coverage')).toBeNull()
  })

  it('takes along what belongs to the date, and never goes before today', () => {
    const course = movable(half, 'course', 'Reading research, with a learning group')
    const leave = movable(half, 'period', 'Summer leave 2026')
    if (!course || !leave) throw new Error('both may move')
    // Sep 19 and 26 become Oct 3 and 10, 14 days later.
    expect(movedTo(course, isoDate('2026-10-03'), facts, TODAY).item).toMatchObject({
      schedule: { sessions: [{ on: '2026-10-03' }, { on: '2026-10-10' }] },
    })
    // Jul 20 to Aug 9 are 21 days; from today, Jun 15 to Jul 5.
    expect(movedTo(leave, isoDate('2026-01-01'), facts, TODAY).item).toMatchObject({ from: TODAY, to: '2026-07-05' })
  })

  it('moves a contract with its first session, end and booked days', () => {
    const [arrangement] = half.arrangements
    if (!arrangement) throw new Error('the sample has supervision')
    const plan: Plan = {
      ...half,
      logEntries: [],
      arrangements: [
        {
          ...arrangement,
          contractOn: isoDate('2026-07-01'),
          firstSessionOn: isoDate('2026-07-08'),
          endsOn: isoDate('2027-07-01'),
          bookedOn: [isoDate('2026-07-29')],
        },
      ],
    }
    const contract = movableOf(plan, factsOf([]), TODAY, 'arrangement', arrangement.id)
    if (!contract) throw new Error('it may move')
    expect(movedTo(contract, isoDate('2026-07-15'), factsOf([]), TODAY).item).toMatchObject({
      contractOn: '2026-07-15',
      firstSessionOn: '2026-07-22',
      endsOn: '2027-07-15',
      bookedOn: ['2026-08-12'],
    })
  })

  it('leads to a valid plan, whatever moves where, and facts stay', () => {
    fc.assert(
      fc.property(planOnDay(), fc.integer({ min: -400, max: 400 }), ({ plan, today }, days) => {
        const known = factsOf(plan.logEntries)
        const rows: readonly (readonly [MovableRow, readonly { readonly id: string }[]])[] = [
          ['course', plan.courses],
          ['arrangement', plan.arrangements],
          ['fee', plan.fees],
          ['period', plan.periods],
        ]
        for (const [kind, items] of rows) {
          for (const { id } of items) {
            const one = movableOf(plan, known, today, kind, id)
            if (!one) continue
            const { collection, item } = movedTo(one, later(one.on ?? today, days), known, today)
            const applied = applyEdits(plan, [{ kind: 'update', collection, id, patch: { ...item } }])
            expect(applied.ok, `${kind} ${id}`).toBe(true)
            if (one.what !== 'course-days' || one.item.schedule.kind !== 'dated') continue
            const fixed = one.item.schedule.sessions.filter(
              ({ on }) => on < today || known.courseDays.has(`${id} ${on}`),
            )
            expect(item).toMatchObject({ schedule: { sessions: expect.arrayContaining(fixed) } })
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
