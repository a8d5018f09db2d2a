import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten, widthOf } from '#renderer/charts/kit/text-width.ts'
import { placeAbove, placeLabel } from '#renderer/charts/timeline/place-label.ts'
import { LEAST_DAYS, panned, type TimeView, wholeView, within, zoomed } from '#renderer/charts/timeline/time-view.ts'
import { layOutTimeline, rowsBetween } from '#renderer/charts/timeline/timeline-layout.ts'
import { handleAt } from '#renderer/screens/timeline/handle.ts'
import { addDays, dayFromIso, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { planTimeline } from '#shared/charts/plan-timeline.ts'
import { factsOf, type MovableRow, movableOf } from '#shared/edits/movable.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'

const formatter = createFormatter('en-US', 'USD')
const NOTHING: ReadonlySet<string> = new Set()
const SPAN = { from: isoDate('2027-01-01'), to: isoDate('2030-12-31') }

const stretch = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 600 })).map(([left, width]) => ({
  left,
  right: Math.min(1000, left + width),
}))
const names = fc.record({
  title: fc.string({ minLength: 1, maxLength: 60 }),
  more: fc.constantFrom([], [' · 58 of 90 h'], [' · 58 of 90 h · sets the date', ' · sets the date']),
})
const bounds = { left: 0, right: 1000 }

describe('placeLabel', () => {
  it('stays in the row, meets nothing that is drawn unless it stands on a bar, and is cut only where no place is long enough', () => {
    fc.assert(
      fc.property(names, fc.array(stretch, { maxLength: 5 }), fc.boolean(), (name, drawn, isPlain) => {
        const plain = isPlain ? drawn.slice(0, 1) : []
        const { text, x, isInside } = placeLabel(name, { drawn, plain }, bounds, 1)
        const width = widthOf(text)
        // A name of a few letters is never shortened to less than its first one.
        if (width > 40) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(1000)
          const host = plain.find(({ left, right }) => left <= x && x + width <= right)
          if (isInside) expect(host).toBeDefined()
          else for (const { left, right } of drawn) expect(x + width <= left || right <= x).toBe(true)
        }
        const isWhole = [name.title, ...name.more.map((more) => `${name.title}${more}`)].includes(text)
        if (isWhole) return
        expect(text.endsWith('…')).toBe(true)
        expect(name.title.startsWith(text.slice(0, -1))).toBe(true)
        const rooms = [...plain.map(({ left, right }) => right - left), ...gapsOf(drawn)].map((room) => room - 12)
        for (const room of rooms) expect(widthOf(name.title)).toBeGreaterThan(room)
      }),
    )
  })

  it('stands on a bar, behind one that is too small, before one that ends the row', () => {
    const name = { title: 'Working with couples', more: [] }
    const room = widthOf(name.title)
    expect(
      placeLabel(name, { drawn: [{ left: 100, right: 400 }], plain: [{ left: 100, right: 400 }] }, bounds, 1),
    ).toEqual({ text: name.title, x: 106, isInside: true })
    expect(
      placeLabel(name, { drawn: [{ left: 100, right: 120 }], plain: [{ left: 100, right: 120 }] }, bounds, 1),
    ).toEqual({ text: name.title, x: 126, isInside: false })
    expect(placeLabel(name, { drawn: [{ left: 980, right: 1000 }], plain: [] }, bounds, 1)).toEqual({
      text: name.title,
      x: 980 - 6 - room,
      isInside: false,
    })
  })

  it('keeps a name above its bar in the row', () => {
    fc.assert(
      fc.property(names, fc.integer({ min: -200, max: 1400 }), (name, start) => {
        const { text, x } = placeAbove(name, start, bounds, 1)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + widthOf(text)).toBeLessThanOrEqual(1000)
      }),
    )
  })
})

/** What is free between, before and behind what is drawn. */
function gapsOf(drawn: readonly { readonly left: number; readonly right: number }[]): readonly number[] {
  const free: number[] = []
  let end = 0
  let isFirst = true
  for (const { left, right } of drawn.toSorted((one, other) => one.left - other.left)) {
    if (left > end) free.push(left - end - (isFirst ? -6 : 0))
    isFirst = false
    end = Math.max(end, right)
  }
  return [...free, 1000 - end + 6]
}

describe('a view of time', () => {
  const views = fc.record({
    first: fc.double({ min: dayFromIso(SPAN.from), max: dayFromIso(SPAN.to), noNaN: true }),
    days: fc.double({ min: LEAST_DAYS, max: 1461, noNaN: true }),
  })
  const isWithin = ({ first, days }: TimeView) => {
    const whole = wholeView(SPAN)
    expect(days).toBeGreaterThanOrEqual(LEAST_DAYS)
    expect(first).toBeGreaterThanOrEqual(whole.first - 1e-6)
    expect(first + days).toBeLessThanOrEqual(whole.first + whole.days + 1e-6)
  }

  it('never leaves the plan, however it is zoomed and panned, and shows at least a week', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.integer({ min: -5000, max: 5000 }),
        (raw, times, days) => {
          const view = within(raw, SPAN)
          isWithin(zoomed(view, times, view.first + view.days / 3, SPAN))
          isWithin(panned(view, days, SPAN))
        },
      ),
    )
  })

  it('keeps the day under the pointer where it is, away from the ends', () => {
    // 400 days of 1,461, made 200 around the day a quarter in: 100 days before it become 50.
    const view = { first: dayFromIso(SPAN.from) + 500, days: 400 }
    expect(zoomed(view, 0.5, view.first + 100, SPAN)).toEqual({ first: view.first + 50, days: 200 })
  })
})

const VIEWS = SAMPLE_NAMES.flatMap((name) =>
  [280, 600, 1000, 2300].flatMap((width) => [7, 30, 120, 10_000].map((days) => ({ name, width, days }))),
)

describe('layOutTimeline', () => {
  it.each(VIEWS)('keeps names and axis in the drawing: $name, $days days in $width pixels', ({ name, width, days }) => {
    const plan = samplePlan(name)
    const timeline = planTimeline({ plan, projection: project(plan, plan.asOf ?? plan.startOn) })
    const whole = wholeView(timeline)
    const view = within({ first: whole.first + whole.days / 2, days }, timeline)
    const layout = layOutTimeline(timeline, null, NOTHING, { width, view, scale: 1 }, formatter)
    for (const [index, row] of timeline.rows.entries()) {
      const placed = layout.placeRow(index)
      if (!placed) throw new Error('every row has a place')
      expect(placed.label.x, row.title).toBeGreaterThanOrEqual(0)
      expect(placed.label.x + widthOf(placed.label.text), row.title).toBeLessThanOrEqual(width)
      expect(placed.top + placed.height).toBe(layout.tops[index + 1])
      expect(placed.middle + placed.barHeight / 2).toBeLessThanOrEqual(placed.top + placed.height)
    }
    for (const [index, { x, label }] of layout.axis.ticks.entries()) {
      const next = layout.axis.ticks[index + 1]
      if (next) expect(next.x - x, label).toBeGreaterThanOrEqual(widthOf(label))
    }
    for (const { x, label } of layout.axis.ticks) expect(x + widthOf(label), label).toBeLessThanOrEqual(width)
    expect(layout.axis.ticks.length).toBeGreaterThan(0)
  })

  it('marks days, weeks from Monday, or months, as there is room', () => {
    const plan = samplePlan('half-way')
    const timeline = planTimeline({ plan, projection: project(plan, plan.asOf ?? plan.startOn) })
    const first = dayFromIso(isoDate('2026-09-02')) // a Wednesday
    const labels = (days: number) =>
      layOutTimeline(
        timeline,
        null,
        NOTHING,
        { width: 1016, view: { first, days }, scale: 1 },
        formatter,
      ).axis.ticks.map(({ label }) => label)
    expect(labels(7)).toEqual(
      Array.from({ length: 7 }, (_, day) => formatter.shortDay(isoFromDay(addDays(first, day)))),
    )
    expect(labels(60).slice(0, 3)).toEqual(['Sep 7', 'Sep 14', 'Sep 21'])
    expect(labels(300)[0]).toBe('Oct 2026')
  })

  it('draws what was there before dashed, where it was otherwise, and lets a hand take hold of what may move', () => {
    const plan = samplePlan('half-way')
    const today = plan.asOf ?? plan.startOn
    const facts = factsOf(plan.logEntries)
    const drawn = (of: Plan) => planTimeline({ plan: of, projection: project(of, today) })
    const periods = plan.periods.map((period) =>
      period.title === 'Summer leave 2026'
        ? { ...period, from: isoDate('2026-07-27'), to: isoDate('2026-08-16') }
        : period,
    )
    const saved = drawn(plan)
    const timeline = drawn({ ...plan, periods })
    const view = wholeView(saved)
    const layout = layOutTimeline(timeline, saved, NOTHING, { width: 1016, view, scale: 1 }, formatter)
    const placed = (title: string) => {
      const row = layout.placeRow(timeline.rows.findIndex((one) => one.title === title))
      if (!row) throw new Error(`no row ${title}`)
      return row
    }
    const leave = placed('Summer leave 2026')
    // A week, in pixels, to the left of where it is now.
    const [now, before] = [leave.bars[0]?.left ?? 0, leave.ghost?.bars[0]?.left ?? 0]
    expect(now - before).toBeCloseTo(7 * layout.axis.pixelsPerDay)
    expect(placed('Summer leave 2025').ghost).toBeNull()

    // Zoomed in until bar and dashes fill the row, the name stands on the bar.
    const near = layOutTimeline(
      timeline,
      { ...saved, rows: saved.rows.map((row) => ({ ...row, marks: [] })) },
      NOTHING,
      { width: 1016, view: { first: dayFromIso(isoDate('2026-07-01')), days: 60 }, scale: 1 },
      formatter,
    )
    for (const [index, { title, bars }] of timeline.rows.entries()) {
      if (bars.length > 0) expect(near.placeRow(index)?.label.text).toContain(title)
    }

    const handleOf = (kind: MovableRow, title: string) => {
      const row = placed(title)
      return handleAt(row, movableOf(plan, facts, today, kind, row.row.id), layout)
    }
    const handle = handleOf('period', 'Summer leave 2026')
    const end = leave.bars[0]?.right ?? 0
    expect(handle?.left).toBeLessThanOrEqual(end)
    expect((handle?.right ?? 0) - (handle?.left ?? 0)).toBeGreaterThanOrEqual(24)
    expect(handleOf('course', 'Bodies, health and desire')).toBeNull()
    // It may begin at any time, so there is no date to take hold of.
    expect(handleOf('course', 'Medical questions for sex therapists')).toBeNull()
  })

  it('finds the rows in sight', () => {
    const tops = [0, 30, 60, 90, 120]
    expect(rowsBetween(tops, 0, 59)).toEqual([0, 2])
    expect(rowsBetween(tops, 45, 75)).toEqual([1, 3])
    expect(rowsBetween(tops, 100, 500)).toEqual([3, 4])
  })
})

describe('shorten', () => {
  it('keeps beginning and end, as titles often differ in their last word only', () => {
    expect(shorten('Foundations of human sexuality, part 2', 150)).toBe('Foundations…part 2')
    expect(shorten('Short', 150)).toBe('Short')
    expect(shorten('As my weeks allow', 140)).toBe('As my weeks allow')
  })

  it('leaves fewer of wide characters than of narrow ones, and never more than fit', () => {
    for (const text of [
      'Scenario number 1 with a long name',
      'WWWWWWWWWWWWWWWWWWWWWWWW',
      'iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii',
    ]) {
      expect(widthOf(shorten(text, 140)), text).toBeLessThanOrEqual(140)
    }
    expect(shorten('i'.repeat(60), 140).length).toBeGreaterThan(shorten('W'.repeat(60), 140).length)
  })
})
