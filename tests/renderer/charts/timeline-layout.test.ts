import { describe, expect, it } from 'vitest'
import { shorten, widthOf } from '#renderer/charts/kit/text-width.ts'
import { LABEL_COLUMN, layOutTimeline } from '#renderer/charts/timeline-layout.ts'
import { timelineOf } from '#shared/charts/timeline.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'

const formatter = createFormatter('en-US', 'USD')
const CASES = SAMPLE_NAMES.flatMap((name) =>
  (['certification', 'first-renewal'] as const).flatMap((reach) =>
    [600, 980, 1600].map((width) => ({ name, reach, width })),
  ),
)

describe('layOutTimeline', () => {
  it.each(CASES)('lets no label touch another: $name to $reach in $width pixels', ({ name, reach, width }) => {
    const plan = samplePlan(name)
    const timeline = timelineOf(plan, project(plan, plan.asOf ?? plan.startOn), reach)
    const { milestones, months, plotRight } = layOutTimeline(timeline, timeline.rows, width, formatter)
    for (const [index, one] of milestones.entries()) {
      expect(one.x - widthOf(one.label)).toBeGreaterThan(0)
      for (const other of milestones.slice(index + 1)) {
        const isApart = one.x < other.x - widthOf(other.label) || one.y !== other.y
        expect(isApart, `${one.label} and ${other.label}`).toBe(true)
      }
    }
    const labels = months.map(({ month, x }) => ({ x, room: widthOf(formatter.shortMonth(month)) }))
    for (const [index, { x, room }] of labels.entries()) {
      expect(x).toBeGreaterThanOrEqual(LABEL_COLUMN)
      expect(x).toBeLessThanOrEqual(plotRight)
      const next = labels[index + 1]
      if (next) expect(next.x - x).toBeGreaterThanOrEqual(room)
    }
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
