import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, doMeet, firstFreePlace } from '#renderer/charts/kit/free-place.ts'
import { cutAtEnd, widthOf, wrapText } from '#renderer/charts/kit/text-width.ts'
import { timeAxis } from '#renderer/charts/kit/time-axis.ts'
import { placeHead } from '#renderer/charts/one-look/head-layout.ts'
import { layOutLoadLook } from '#renderer/charts/one-look/load-look-layout.ts'
import { layOutLook } from '#renderer/charts/one-look/look-layout.ts'
import { fitted } from '#renderer/charts/one-look/path-layout.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { oneLook } from '#shared/charts/one-look.ts'
import { asWeeksAllow } from '#shared/comparison/as-weeks-allow.ts'
import { money } from '#shared/money/money.ts'
import { project } from '#shared/projection/project.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { loadHead } from '#shared/wording/load-words.ts'
import { lookHeads } from '#shared/wording/look-heads.ts'
import { lookStates } from '../../../scripts/lib/look-states.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { planOnDay } from '../../shared/generators/plan.ts'

const formatter = createFormatter('en-US', 'USD')
const LINE = 12
const states = new Map(lookStates().map(({ name, plan }) => [name, plan]))

function laidOut(
  plan: Parameters<typeof project>[0],
  today: Parameters<typeof project>[1],
  width: number,
  scale: number,
  height = 0,
) {
  const subject = { plan, projection: project(plan, today) }
  const look = oneLook(asWeeksAllow(subject))
  return layOutLook(look, lookHeads(look, subject, null, [], formatter), { width, height, scale }, formatter)
}

/** The lane of load alone. */
function loadLaidOut(...[plan, today, width, scale]: Parameters<typeof laidOut>) {
  const subject = { plan, projection: project(plan, today) }
  const head = loadHead(subject, null, formatter)
  return layOutLoadLook(oneLook(asWeeksAllow(subject)), head, { width, scale }, formatter)
}

/** The room a text takes, a little less high than its line, so that lines that follow one another do not meet. */
function boxOf({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }, size: number): Box {
  return { left: x, right: x + (widthOf(text) * size) / 13, top: y - (LINE * size) / 13, bottom: y }
}

describe('the names of rows', () => {
  it('keep their figures whole where there is little room, and cut the name before one of them goes', () => {
    const more = [', 25 h missing', ', 1 to confirm']
    const label = { title: 'Sex therapy training', hours: ' · 30 of 60 h', done: ' done', more }
    const whole = 'Sex therapy training · 30 of 60 h, 25 h missing, 1 to confirm'
    expect(fitted(label, 1000)).toBe('Sex therapy training · 30 of 60 h done, 25 h missing, 1 to confirm')
    expect(fitted(label, widthOf(whole))).toBe(whole)
    const short = fitted(label, widthOf(whole) - 20)
    expect(short).toMatch(/^Sex therapy.*… · 30 of 60 h, 25 h missing, 1 to confirm$/)
    expect(widthOf(short)).toBeLessThanOrEqual(widthOf(whole) - 20)
    // No name is cut to nothing: then the days to confirm go, which have a mark of their own.
    expect(fitted(label, widthOf(' · 30 of 60 h, 25 h missing, 1 to confirm') + 20)).toMatch(
      /^Sex ther.*… · 30 of 60 h, 25 h missing$/,
    )
  })
})

describe('the layout of the one look', () => {
  it('lets no two names meet, no line cross the name of a date, and nothing leave the picture, at any width, size of text and plan', () => {
    fc.assert(
      fc.property(
        planOnDay(),
        fc.integer({ min: 290, max: 2400 }),
        fc.constantFrom(1, 1.25, 2),
        ({ plan, today }, width, scale) => {
          for (const layout of [laidOut(plan, today, width, scale), loadLaidOut(plan, today, width, scale)]) {
            const { milestones, path, money, load, heads, deadEnd, pathKey } = layout
            const size = 13 * scale
            const names = [
              ...milestones.flatMap(({ label }) => label ?? []),
              ...path.rows.map(({ label }) => label),
              ...(path.folded ? [path.folded] : []),
              ...(path.gate ? [path.gate.label] : []),
              ...(deadEnd ? [deadEnd.label] : []),
              ...(pathKey?.entries ?? []).map(({ label }) => label),
              ...(money?.labels ?? []),
              ...(money?.cash?.labels ?? []),
              ...load.labels,
            ].map((label) => boxOf(label, size))
            const all = [...names, ...heads.map((line) => boxOf(line, line.size))]
            for (const [index, one] of all.entries()) {
              expect(one.left).toBeGreaterThanOrEqual(0)
              expect(one.right).toBeLessThanOrEqual(width + 13 * scale)
              for (const other of all.slice(index + 1)) expect(doMeet(one, other)).toBe(false)
            }
            for (const { x, y, label } of milestones) {
              if (!label) continue
              const stem = { left: x, right: x + 1, top: y + 9 * scale, bottom: layout.top }
              for (const other of milestones) {
                if (other.label) expect(doMeet(stem, boxOf(other.label, size))).toBe(false)
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('names every date, and how heavy each week is that is higher than its lane', () => {
    for (const { name, plan } of lookStates()) {
      for (const width of [312, 992, 1600]) {
        const { milestones, load, deadEnd } = laidOut(plan, plan.asOf ?? plan.startOn, width, 1)
        // Each at its own sign, also where they are close.
        for (const { milestone, label } of milestones) {
          expect(label?.text ?? '', `${name} at ${width}: ${milestone.kind}`).not.toBe('')
          expect(label?.text, `${name} at ${width}`).not.toContain('then')
        }
        // Of close ones, the later stands above.
        const path = milestones.filter(({ milestone: { kind } }) => kind !== 'today')
        for (const [index, { x, y }] of path.entries()) {
          const next = path[index + 1]
          if (next && next.x - x < 13) expect(next.y, `${name} at ${width}`).toBeLessThan(y)
        }
        expect(deadEnd !== null, `${name} at ${width}`).toBe(name === 'cannot-finish' || name === 'not-eligible')
        // A label each, as two numbers in one are read as one.
        const said = load.labels.map(({ text }) => text)
        for (const { week, isCut } of load.weeks) {
          // Weeks behind bear no figure, which would read as one of those ahead.
          if (isCut && !week.isPast) expect(said, `${name} at ${width}`).toContain(`${Math.round(week.minutes / 60)} h`)
        }
      }
    }
  })

  it('leaves room for what stands around it in a window of 1280 by 720', () => {
    for (const plan of [...SAMPLE_NAMES.map(samplePlan), ...lookStates().map((state) => state.plan)]) {
      // The bar, the line above, the readout and the strip below take 253 pixels.
      expect(laidOut(plan, plan.asOf ?? plan.startOn, 992, 1, 467).height).toBeLessThanOrEqual(467)
    }
  })

  it('puts lanes one under another where they do not fit beside their figures', () => {
    const plan = samplePlan('half-way')
    const today = plan.asOf ?? plan.startOn
    expect(laidOut(plan, today, 640, 1).isStacked).toBe(false)
    expect(laidOut(plan, today, 639, 1).isStacked).toBe(true)
    expect(laidOut(plan, today, 992, 2).isStacked).toBe(true)
  })

  it('lists the names of the path at the left edge where lanes stand one under another', () => {
    for (const { plan } of lookStates()) {
      const today = plan.asOf ?? plan.startOn
      const { path } = laidOut(plan, today, 306, 1)
      const names = [...path.rows.map(({ label }) => label), path.folded, path.gate?.label].flatMap((one) => one ?? [])
      expect(names.length).toBeGreaterThan(0)
      for (const { x } of names) expect(x).toBe(0)
      const [first] = laidOut(plan, today, 992, 1).path.rows
      expect(first?.label.x).toBeGreaterThan(0)
    }
  })

  it('puts nothing that is still to be met before today', () => {
    const { path, axis } = laidOut(
      states.get('twelve-requirements') ?? samplePlan('half-way'),
      isoDate('2026-11-02'),
      992,
      1,
    )
    expect(path.folded?.text).toMatch(/^\d more requirements, to be met by /)
    expect(path.folded?.x).toBeGreaterThanOrEqual(axis.toX(isoDate('2026-11-02')))
  })

  it('puts the gate before the application that waits for it', () => {
    const plan = states.get('not-yet-eligible') ?? samplePlan('half-way')
    const { path, milestones } = laidOut(plan, isoDate('2026-11-02'), 992, 1)
    const applied = milestones.find(({ milestone }) => milestone.kind === 'applied')
    expect(path.gate?.x).toBeLessThan(applied?.x ?? 0)
  })

  it('grows with the window', () => {
    const plan = samplePlan('half-way')
    const subject = { plan, projection: project(plan, plan.asOf ?? plan.startOn) }
    const look = oneLook(subject)
    const heads = lookHeads(look, subject, null, [], formatter)
    const high = layOutLook(look, heads, { width: 1600, height: 700, scale: 1 }, formatter)
    expect(Math.abs(high.height - 700)).toBeLessThanOrEqual(3)
  })
})

describe('firstFreePlace', () => {
  const bounds: Box = { left: 0, right: 100, top: 0, bottom: 100 }
  const at = (left: number, top: number): Box => ({ left, right: left + 10, top, bottom: top + 10 })

  it('takes the first place that meets nothing and lies within the bounds', () => {
    expect(firstFreePlace([at(-5, 0), at(95, 0), at(20, 20), at(40, 40)], [at(25, 25)], bounds)).toEqual(at(40, 40))
  })

  it('finds none where all is taken', () => {
    expect(firstFreePlace([at(20, 20)], [at(25, 25)], bounds)).toBeNull()
  })
})

describe('placeHead', () => {
  it('leaves out the last clause of a finding that has no room, and cuts no word', () => {
    const finding = 'Set by time off, a weekly maximum and course days; everything else has 49 days or more to spare.'
    const head = {
      name: 'When',
      figure: 'Nov 1, 2026',
      unit: 'certified in 5 months',
      difference: '',
      finding,
    } as const
    const said = placeHead(head, 0, 0, widthOf('days to about 9 months'), 1)
      .lines.filter(({ kind }) => kind === 'finding')
      .map(({ text }) => text)
    expect(said.join(' ')).toBe('Set by time off, a weekly maximum and course days.')
  })
})

describe('cutAtEnd', () => {
  it('keeps whole words where that keeps most of what fits, and cuts within a word that is long', () => {
    const title = 'Human sexuality across the lifespan'
    expect(cutAtEnd(title, widthOf(title))).toBe(title)
    expect(cutAtEnd(title, widthOf('Human sexuality across the lifes…'))).toBe('Human sexuality across the…')
    expect(cutAtEnd(title, widthOf('Human sexuality…'))).toBe('Human sexuality…')
    expect(cutAtEnd('Psychopharmacology', widthOf('Psychoph…'))).toBe('Psychoph…')
    expect(cutAtEnd('On psychopharmacology', widthOf('On psychoph…'))).toBe('On psychoph…')
  })
})

describe('wrapText', () => {
  it('breaks between words, and shortens what is left in the last line', () => {
    expect(wrapText('one two three four', widthOf('one two'), 2)).toEqual(['one two', expect.stringContaining('…')])
    expect(wrapText('up to 46 h; more', widthOf('up to 46'), 3)).toEqual(['up to', '46 h;', 'more'])
    expect(wrapText('one two', 1000, 3)).toEqual(['one two'])
    expect(wrapText('', 100, 2)).toEqual([])
  })
})

describe('the amounts beside the plots', () => {
  it('have room for all their letters, also where they are long and the picture is narrow', () => {
    const plan = samplePlan('half-way')
    const rich = { ...plan, budget: { ...plan.budget, savings: money(900_000_000) } }
    for (const width of [312, 992]) {
      const { axis, money: plot, isStacked, heads } = laidOut(rich, plan.asOf ?? plan.startOn, width, 1)
      const labels = [...(plot?.ticks ?? []), ...(plot?.cash?.ticks ?? [])].map(({ label }) => label)
      expect(labels.some((label) => label.length > '$50,000'.length)).toBe(true)
      const headEnd = isStacked ? 0 : Math.max(...heads.map(({ x }) => x))
      for (const label of labels) expect((widthOf(label) * 12) / 13 + 6).toBeLessThanOrEqual(axis.left - headEnd)
    }
  })
})

describe('the months below the lanes', () => {
  const span = (from: string, to: string) => ({ from: isoDate(from), to: isoDate(to) })

  it('are at least three where there is room for them, by the year alone where whole names are too long', () => {
    for (const [from, to] of [
      ['2026-09-01', '2028-08-31'],
      ['2026-09-01', '2035-09-30'],
      ['2025-03-01', '2027-01-31'],
    ] as const) {
      const { ticks } = timeAxis(span(from, to), 57, 294, 1, formatter)
      expect(ticks.length).toBeGreaterThanOrEqual(3)
      for (const [index, { x, label }] of ticks.entries()) {
        expect(x + widthOf(label)).toBeLessThanOrEqual(ticks[index + 1]?.x ?? 320)
      }
    }
    expect(timeAxis(span('2026-09-01', '2028-08-31'), 57, 294, 1, formatter).ticks.map(({ label }) => label)).toEqual([
      '2027',
      'Jul',
      '2028',
      'Jul',
    ])
    // January is beyond the end: the first label says the year.
    const short = timeAxis(span('2026-09-01', '2027-01-02'), 57, 294, 1, formatter)
    expect(short.ticks.map(({ label }) => label)[0]).toBe('Sep 2026')
    // Neither January nor room for a year before the second month: the last label says it.
    const shorter = timeAxis(span('2026-09-01', '2027-01-02'), 77, 323, 1, formatter)
    expect(shorter.ticks.map(({ label }) => label)).toEqual(['Sep', 'Oct', 'Nov', 'Dec 2026'])
  })
})

describe('the key beside the path', () => {
  it('names the signs that bear no name, as far as the lane is high', () => {
    const named = (name: string, width: number) => {
      const plan = states.get(name) ?? samplePlan('half-way')
      return laidOut(plan, plan.asOf ?? plan.startOn, width, 1, 467).pathKey?.entries.map(({ label }) => label.text)
    }
    const all = ['so far', 'planned', 'met', 'to confirm', 'time off', 'special weeks']
    expect(named('almost-done', 312)).toEqual(all)
    expect(named('cannot-finish', 992)).toEqual([
      'planned',
      '18 months of supervision',
      'to confirm',
      'time off',
      'special weeks',
    ])
    expect(named('one-requirement', 992)).toEqual(['planned', 'time off', 'special weeks'])
  })
})

describe('what is overdue', () => {
  const namesOf = (name: string, width: number) => {
    const { money: plot } = laidOut(states.get(name) ?? samplePlan('half-way'), isoDate('2026-11-02'), width, 1)
    return plot?.labels.map(({ text }) => text).filter((text) => text.startsWith('overdue'))
  }

  it('is named above its month', () => {
    expect(namesOf('one-requirement', 992)).toEqual(['overdue $118'])
  })

  it('is named shorter or not at all where the name would cover the bar of another month', () => {
    expect(namesOf('cannot-finish', 992)).toEqual(['overdue'])
    expect(namesOf('cannot-finish', 306)).toEqual([])
  })
})

describe('the name of the lowest cash', () => {
  it('is there at any width, clear of the line of zero and of the months below', () => {
    for (const { name, plan } of lookStates()) {
      for (const width of [312, 992, 1600]) {
        const { money: plot } = laidOut(plan, plan.asOf ?? plan.startOn, width, 1)
        const [label] = plot?.cash?.labels ?? []
        if (!plot?.cash) continue
        if (!label) throw new Error(`no name at ${width}: ${name}`)
        const zero = plot.cash.toY(0)
        const { top, bottom } = boxOf(label, 13)
        expect(top > zero || bottom < zero, `${name} at ${width}`).toBe(true)
        expect(bottom, `${name} at ${width}`).toBeLessThanOrEqual(plot.cash.bottom + 3)
      }
    }
  })

  it('has its ground clear of the thick line of months that are short, where there is room', () => {
    const plan = states.get('not-eligible') ?? samplePlan('half-way')
    for (const width of [312, 992, 1600]) {
      const { money: plot } = laidOut(plan, plan.asOf ?? plan.startOn, width, 1)
      const [label] = plot?.cash?.labels ?? []
      if (!plot?.cash || !label) throw new Error(`no name at ${width}`)
      // 2 px of the line, 3 of the ground, and 3 below the line the letters stand on.
      expect(label.y, `at ${width}`).toBeLessThanOrEqual(plot.cash.toY(0) - 8)
    }
  })
})
