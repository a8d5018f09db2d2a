import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { downsample } from '#shared/charts/downsample.ts'
import { placeLabels } from '#shared/charts/label-lanes.ts'
import { spaceLabels } from '#shared/charts/space-labels.ts'

const GAP = 4

describe('placeLabels', () => {
  it('keeps labels in the nearest lane while there is room', () => {
    const labels = [
      { at: 100, left: 0, right: 105 },
      { at: 300, left: 200, right: 305 },
    ]
    expect(placeLabels(labels, GAP)).toEqual([0, 0])
  })

  it('moves a label away from the line of another that runs through the nearer lane', () => {
    const labels = [
      { at: 100, left: 0, right: 100 },
      { at: 110, left: 10, right: 110 },
      { at: 200, left: 104, right: 200 },
    ]
    expect(placeLabels(labels, GAP)).toEqual([0, 1, 2])
  })

  it('never lets two labels of a lane, or a line and a label, meet', () => {
    const label = fc
      .record({ at: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 10, max: 180 }) })
      .map(({ at, width }) => ({ at, left: at - width, right: at }))
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const lanes = placeLabels(labels, GAP)
        for (const [index, one] of labels.entries()) {
          for (const [later, other] of labels.entries()) {
            const [lane, otherLane] = [lanes[index] ?? 0, lanes[later] ?? 0]
            if (later === index) continue
            if (lane === otherLane) expect(one.right < other.left || other.right < one.left).toBe(true)
            const isCrossing = otherLane > lane && later < index && one.left <= other.at && other.at <= one.right
            expect(isCrossing).toBe(false)
          }
        }
      }),
    )
  })
})

describe('spaceLabels', () => {
  it('leaves heights alone that are far enough apart', () => {
    expect(spaceLabels([10, 60, 200], 300, 30)).toEqual([10, 60, 200])
  })

  it('moves near ones apart and keeps them inside, in the order given', () => {
    expect(spaceLabels([100, 98, 100], 100, 20)).toEqual([80, 60, 100])
  })

  it('stands evenly when there is no room for all', () => {
    expect(spaceLabels([0, 0, 0], 20, 30)).toEqual([0, 10, 20])
  })

  it('keeps every height inside and every gap, for any wishes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 1, maxLength: 9 }), (wanted) => {
        const placed = spaceLabels(wanted, 400, 36).toSorted((a, b) => a - b)
        const step = wanted.length > 1 ? Math.min(36, 400 / (wanted.length - 1)) : 0
        for (const [index, at] of placed.entries()) {
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThanOrEqual(400)
          if (index > 0) expect(at - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(step - 1e-9)
        }
      }),
    )
  })
})

describe('downsample', () => {
  it('keeps the ends and the highest point of a long series, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 4, max: 60 }),
        (values, most) => {
          const points = values.map((value, at) => ({ at, value }))
          const kept = downsample(points, most, ({ value }) => value)
          expect(kept.length).toBeLessThanOrEqual(Math.max(most, 4))
          expect(kept[0]).toBe(points[0])
          expect(kept.at(-1)).toBe(points.at(-1))
          expect(Math.max(...kept.map(({ value }) => value))).toBe(Math.max(...values))
          expect(kept.map(({ at }) => at)).toEqual(kept.map(({ at }) => at).toSorted((a, b) => a - b))
        },
      ),
    )
  })
})
