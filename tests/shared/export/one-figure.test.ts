import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeProjectionReport } from '#cli/projection-json.ts'
import { costOverTime } from '#shared/charts/cost-over-time.ts'
import { lookEnd } from '#shared/charts/look-span.ts'
import { monthDetail } from '#shared/charts/month-detail.ts'
import { monthlyOutflow } from '#shared/charts/monthly-cash.ts'
import { oneLook } from '#shared/charts/one-look.ts'
import { hoursOf, weeklyLoad, weeksAhead } from '#shared/charts/weekly-load.ts'
import { asWeeksAllow } from '#shared/comparison/as-weeks-allow.ts'
import { calendarEntries } from '#shared/export/calendar.ts'
import { makeReport, type ReportBlock } from '#shared/export/report.ts'
import type { ExportSubject } from '#shared/export/subject.ts'
import type { TableName } from '#shared/export/table-names.ts'
import { exportTable } from '#shared/export/tables.ts'
import { money } from '#shared/money/money.ts'
import { isBudgetStated } from '#shared/plan/budget.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { answerCarry, answerCost, answerWhen } from '#shared/wording/answers.ts'
import { loadWords, roughHours } from '#shared/wording/load-words.ts'
import { lookHeadline } from '#shared/wording/look-headline.ts'
import { lookHeads } from '#shared/wording/look-heads.ts'
import { lookTables } from '#shared/wording/look-tables.ts'
import { isCostKnown } from '#shared/wording/totals.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { type PlanOnDay, planOnDay } from '../generators/plan.ts'
import { sum } from '../projection/law.ts'
import { subjectOf } from './subjects.ts'

const PAID: ReadonlySet<string> = new Set(['Paid', 'Refunded', 'Received', 'Given back'])

/** Everything in which a figure of one plan is shown, as people and scripts read it. */
interface Places {
  readonly subject: ExportSubject
  readonly look: ReturnType<typeof oneLook>
  readonly heads: ReturnType<typeof lookHeads>
  readonly words: { readonly when: string; readonly cost: string; readonly carry: string }
  readonly blocks: readonly ReportBlock[]
  readonly json: ReturnType<typeof makeProjectionReport>
}

function placesOf(subject: ExportSubject): Places {
  const { plan, projection, today, formatter } = subject
  const look = oneLook(asWeeksAllow({ plan, projection }))
  return {
    subject,
    look,
    heads: lookHeads(look, { plan, projection }, null, [], formatter),
    words: {
      when: answerWhen(projection, plan, formatter),
      cost: answerCost(projection, plan, formatter),
      carry: answerCarry(projection, plan, formatter),
    },
    blocks: makeReport(subject).sections.flatMap(({ blocks }) => blocks),
    json: makeProjectionReport({
      plan,
      today,
      changedMeaning: null,
      selected: [{ scenario: null, plan, skippedDifferences: 0 }],
    }),
  }
}

const known = new WeakMap<Plan, Places>()

/** Holds the law against the samples, and against plans of every shape. What is read of each is made once for all laws. */
function holdsEverywhere(law: (places: Places) => void): void {
  const samples = SAMPLE_NAMES.map(samplePlan).map((plan): [PlanOnDay] => [{ plan, today: plan.asOf ?? plan.startOn }])
  fc.assert(
    fc.property(planOnDay(), ({ plan, today }) => {
      const places = known.get(plan) ?? placesOf(subjectOf({ ...plan, asOf: today }))
      known.set(plan, places)
      law(places)
    }),
    { numRuns: 24, examples: samples },
  )
}

/** The rows of a table of the workbook, by heading without its unit. */
function rowsOf(name: TableName, subject: ExportSubject): readonly Readonly<Record<string, string | number | null>>[] {
  const { columns, rows } = exportTable(name, subject)
  const headings = columns.map(({ heading }) => heading.replace(/ \([^)]*\)$/, ''))
  return rows.map((cells) => Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? null])))
}

/** The text beside a name in the report; undefined where it has no such figure. */
function factOf({ blocks }: Places, name: RegExp): string | undefined {
  return blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])).find((fact) => name.test(fact.name))
    ?.value
}

/** `$1,234` as the number that people read. */
function unitsOf(text = ''): number {
  return Number(text.replace('−', '-').replaceAll(/[^\d-]/g, ''))
}

function reportRows({ blocks }: Places, caption: RegExp): readonly (readonly string[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' && caption.test(block.caption) ? block.rows : []))
}

describe('one figure, wherever it is shown', () => {
  it('is the date of the certification', () => {
    holdsEverywhere((places) => {
      const { subject, look, heads, words, json } = places
      const { outcome } = subject.projection
      const on = outcome.kind === 'certified' ? outcome.certifiedOn : null
      const text = on === null ? undefined : subject.formatter.date(on)
      expect(json.certifiedOn).toBe(on)
      expect(factOf(places, /^Certified$/)).toBe(text)
      expect(calendarEntries(subject).find(({ id }) => id === 'path/certified')?.on).toBe(on ?? undefined)
      const [path] = lookTables(look, subject.formatter)
      // Where a pace is refused, the picture is of the plan as its weeks allow, and ends with it.
      const [end] = outcome.kind === 'pace-refused' ? subject.projection.chain : []
      const drawnText = end && 'to' in end ? subject.formatter.date(end.to) : text
      expect(path.rows.find(({ id }) => id === 'certified')?.cells.at(-1)).toBe(drawnText)
      if (text === undefined) return
      expect(words.when).toContain(`certified on ${text}`)
      expect(heads.when.figure).toBe(text)
    })
  })

  it('is the cost to certification', () => {
    holdsEverywhere((places) => {
      const { subject, look, heads, words, json } = places
      const { projection, formatter } = subject
      const total = json.totals.toCertification.amount
      const inPart = rowsOf('ledger', subject).filter((row) => row['Part of the total'] === 'To certification')
      expect(sum(inPart.map(({ Amount }) => Number(Amount)))).toBe(total)
      expect(costOverTime(projection, 'certification').total).toBe(total)
      expect(factOf(places, /^Cost /)).toBe(formatter.money(money(total)))
      expect(words.cost).toContain(` ${formatter.money(money(total))} `.trimEnd())
      expect(heads.money?.figure).toBe(isCostKnown(projection) ? formatter.wholeMoney(money(total)) : 'Not known yet')
      // Paid and to pay stand right beside it, and are shown in whole units as well.
      const [, paid, open] = /(\S+) paid(?: net)?(?:, (\S+) to pay)?$/.exec(heads.money?.unit ?? '') ?? []
      if (open !== undefined) expect(unitsOf(paid) + unitsOf(open)).toBe(unitsOf(heads.money?.figure))
      if (lookEnd(projection) !== 'certification') return
      const inBars = look.money.months.map(({ parts }) => sum(Object.values(parts)) - parts.afterwards)
      expect(sum(inBars)).toBe(total)
    })
  })

  it('is the cost of a month, and of the most expensive one', () => {
    holdsEverywhere((places) => {
      const { subject, look, heads, words, json } = places
      const { plan, projection, formatter } = subject
      const inWorkbook = new Map(rowsOf('months', subject).map((row) => [String(row['Month']), Number(row['Due'])]))
      for (const { month, parts } of look.money.months) {
        const inPicture = sum(Object.values(parts))
        expect(monthDetail(plan, projection, month).outflow).toBe(inPicture)
        expect(inWorkbook.get(month) ?? inPicture).toBe(inPicture)
      }
      const months = monthlyOutflow(projection, 'certification').months
      expect(reportRows(places, /^What each month costs/).map(([name, due]) => [name, due])).toEqual(
        months.map(({ month }) => [formatter.month(month), formatter.money(money(inWorkbook.get(month) ?? 0))]),
      )
      const most = Math.max(0, ...months.map(({ month }) => inWorkbook.get(month) ?? 0))
      expect(json.dearestMonth?.outflow ?? 0).toBe(most)
      if (most === 0) return
      expect(words.cost).toContain(`, with ${formatter.money(money(most))}.`)
      expect(factOf(places, /^Most expensive month/)).toBe(formatter.money(money(most)))
      if (lookEnd(projection) !== 'certification') return
      expect(heads.money?.finding).toContain(formatter.wholeMoney(money(most)))
      expect(look.money.mostExpensive?.outflow).toBe(most)
    })
  })

  it('is the lowest cash', () => {
    holdsEverywhere((places) => {
      const { subject, look, heads, words, json } = places
      const { plan, projection, formatter } = subject
      if (!isBudgetStated(plan.budget)) return
      const lowest = json.lowestCash
      if (lowest === null) throw new Error('a plan with a budget has months')
      const last = monthlyOutflow(projection, 'certification').months.at(-1)?.month ?? ''
      const inWorkbook = rowsOf('months', subject).filter((row) => String(row['Month']) <= last)
      const amounts = inWorkbook.flatMap((row) => row['Lowest cash'] ?? []).map(Number)
      expect(Math.min(...amounts)).toBe(lowest.amount)
      expect(factOf(places, /^Lowest cash/)).toBe(formatter.money(lowest.amount))
      if (words.cost.includes('Until then')) {
        expect(words.cost).toContain(formatter.money(money(Math.abs(lowest.amount))))
      }
      if (lookEnd(projection) !== 'certification') return
      expect(look.money.cash?.lowest).toMatchObject({ on: lowest.on, amount: lowest.amount })
      expect(heads.cash?.finding).toContain(formatter.wholeMoney(lowest.amount))
    })
  })

  it('is what was paid', () => {
    holdsEverywhere((places) => {
      const { subject, look, json } = places
      const { plan, projection, formatter } = subject
      const { paid } = json.totals.all
      expect(factOf(places, /^Paid so far/)).toBe(formatter.money(paid))
      const inLedger = rowsOf('ledger', subject).filter(({ Status }) => PAID.has(String(Status)))
      const inTotals = inLedger.filter((row) => row['Part of the total'] !== 'Later, in no total')
      expect(sum(inTotals.map(({ Amount }) => Number(Amount)))).toBe(paid)
      const inLog = rowsOf('log', subject).map(
        (row) => Number(row['Amount'] ?? 0) * (/^Money/.test(String(row['Kind'])) ? -1 : 1),
      )
      expect(sum(inLog)).toBe(sum(inLedger.map(({ Amount }) => Number(Amount))))
      if (lookEnd(projection) !== 'certification' || plan.contributions.length > 0) return
      const inBars = sum(look.money.months.map(({ parts }) => parts.paid + parts.fromOthers))
      expect(inBars).toBe(json.totals.toCertification.paid)
    })
  })

  it('is the hours of a requirement: done, planned and missing', () => {
    holdsEverywhere((places) => {
      const { subject, look } = places
      const { projection, formatter } = subject
      const [path] = lookTables(look, formatter)
      const inReport = reportRows(places, /^Hours that count/)
      const inWorkbook = rowsOf('requirements', subject)
      for (const [at, progress] of projection.requirements.entries()) {
        const { requirementId, neededMinutes, doneMinutes, plannedMinutes, missingMinutes, metOn } = progress
        const [, done, needed, missing] = path.rows.find(({ id }) => id === requirementId)?.cells ?? []
        const texts = [doneMinutes, neededMinutes, missingMinutes].map((minutes) => formatter.duration(minutes))
        expect([done, needed, missing]).toEqual(texts)
        expect(inReport[at]?.slice(1, 5)).toEqual(
          [neededMinutes, doneMinutes, plannedMinutes, missingMinutes].map((minutes) => formatter.duration(minutes)),
        )
        expect(inWorkbook[at]).toMatchObject({
          Needed: neededMinutes,
          Done: doneMinutes,
          Planned: plannedMinutes,
          Missing: missingMinutes,
          'Met on': metOn,
        })
        expect(doneMinutes + plannedMinutes + missingMinutes).toBeGreaterThanOrEqual(neededMinutes)
      }
    })
  })

  it('is the load of a week, and how many weeks are too much', () => {
    holdsEverywhere(({ subject, look, heads, words }) => {
      const { projection, formatter } = subject
      const { busyWeeks, heaviest, heavy, weeksOver } = weeklyLoad(projection)
      const heavyWeeks = heavy.length
      const [, , load] = lookTables(look, formatter)
      const ahead = new Set(weeksAhead(projection).map(({ monday }) => formatter.date(monday)))
      const rows = load.rows.filter(({ cells }) => ahead.has(cells[0] ?? ''))
      const busy = weeksAhead(projection).filter((week) => hoursOf(week) > 0 || week.loadMinutes > 0)
      const minutesOf = ({ loadMinutes }: (typeof busy)[number]) => loadMinutes
      expect(rows.filter(({ cells }) => cells[3] !== '')).toHaveLength(heavyWeeks)
      for (const { detail } of projection.findings) {
        if (detail.code === 'week-too-heavy') expect(detail.weeks).toBe(heavyWeeks)
        if (detail.code === 'week-over-capacity') expect(detail.weeks).toBe(weeksOver)
      }
      const two = loadWords(weeklyLoad(projection), formatter)
      if (heaviest === null || two === null) return
      const { usual, heaviest: most } = two
      const usually = `usually ${usual}`
      // In order of weight, so that the one in the middle splits them; of an even number, the lower one of two.
      const loads = busy.map(minutesOf).toSorted((one, other) => one - other)
      // Two numbers of the same weeks, and no third one.
      expect(usual).toBe(`${roughHours(loads[Math.ceil(busyWeeks / 2) - 1] ?? 0, formatter)} a week`)
      expect(`${heads.load.figure} ${heads.load.finding}`.toLowerCase()).toContain(usually)
      expect(words.carry).toContain(`It usually takes ${usual}`)
      if (most === '') expect(roughHours(heaviest.loadMinutes, formatter)).toBe(usual.slice(0, -' a week'.length))
      else expect(most).toBe(`heaviest ${formatter.duration(Math.max(...busy.map(minutesOf)))}`)
      expect(`${heads.load.unit} ${heads.load.over}`.toLowerCase()).toContain(most)
      expect(words.carry).toContain(
        most === ''
          ? 'It usually takes'
          : `The heaviest week holds ${most.replace('heaviest ', '')}, from ${formatter.date(heaviest.monday)}`,
      )
      const headline = lookHeadline(projection, subject.plan, formatter)
      for (const [hours] of headline.matchAll(/(?:usually|heaviest) [^,]+? (?:h|min)\b(?: \d+ min)?/g)) {
        expect(`${usually}, ${most}`).toContain(hours)
      }
      const tooHeavy = `${heavyWeeks} ${heavyWeeks === 1 ? 'week' : 'weeks'} too heavy`
      const none = subject.plan.capacity.studyMinutesPerWeek === 0 && !subject.plan.capacity.energyMinutesPerWeek
      const light = none ? /No study time is set/ : /No week (ahead|is) too heavy/
      expect(`${heads.load.figure} ${heads.load.finding}`).toMatch(heavyWeeks === 0 ? light : new RegExp(tooHeavy))
      for (const [said] of headline.matchAll(/\d+ weeks? too heavy/g)) expect(said).toBe(tooHeavy)
      const over = busyWeeks === 1 ? 'one week ahead with work' : `half of the ${busyWeeks} weeks ahead with work`
      expect([words.carry, heads.load.over]).toEqual([expect.stringContaining(over), expect.stringContaining(over)])
    })
  })

  it('is how many months cost more than is put aside', () => {
    holdsEverywhere((places) => {
      const { projection } = places.subject
      const { overBudget } = monthlyOutflow(projection, 'certification')
      for (const { detail } of projection.findings) {
        if (detail.code !== 'month-over-budget') continue
        expect(detail.isAfter ? overBudget : detail.months).toBe(detail.isAfter ? 0 : overBudget)
      }
    })
  })
})
