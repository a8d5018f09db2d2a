import type { Plan } from '../plan/plan.ts'
import type { FindingDetail } from '../projection/result/finding.ts'
import type { Formatter } from './formatter.ts'
import { courseTitle, periodTitle } from './names.ts'
import { joinWords } from './phrases.ts'

type Contradiction = Extract<
  FindingDetail,
  { code: 'overlapping-leave' | 'prerequisite-cycle' | 'day-too-long' | 'before-start' | 'stop-moved' }
>

/** What a plan says that cannot all be meant, with what to do. */
export function contradictionText(
  detail: Contradiction,
  subject: string,
  plan: Plan,
  formatter: Formatter,
): { readonly sentence: string; readonly fix: string } {
  switch (detail.code) {
    case 'overlapping-leave': {
      const days =
        detail.from === detail.to
          ? `on ${formatter.date(detail.from)}`
          : `from ${formatter.date(detail.from)} to ${formatter.date(detail.to)}`
      return {
        sentence: `“${subject}” and “${periodTitle(plan, detail.otherPeriodId)}” are both leave ${days}. Those days are left out once.`,
        fix: 'Make one leave of both, or change the dates of one.',
      }
    }
    case 'prerequisite-cycle': {
      const titles = detail.courseIds.map((id) => `“${courseTitle(plan, id)}”`)
      return {
        sentence:
          titles.length === 1
            ? `${titles[0]} waits for itself, so it can never begin.`
            : `${joinWords(titles)} wait for one another in a circle, so none of them can begin.`,
        fix: 'Let one of them begin without the course it waits for.',
      }
    }
    case 'day-too-long':
      return {
        sentence: `${formatter.duration(detail.minutes)} are logged on ${formatter.date(detail.on)}, and a day has 24 h.`,
        fix: 'If they stand for several days, enter each on its own day: limits by month look at the days.',
      }
    case 'before-start':
      return {
        sentence: `“${detail.title}” is to be paid on ${formatter.date(detail.on)}, before the first day of this plan. It is in the cost, and not in the cash.`,
        fix: 'Let the plan start earlier, or choose another day.',
      }
    case 'stop-moved':
      return detail.because === 'passed'
        ? {
            sentence: `The day to stop, ${formatter.date(detail.on)}, has passed. The figures are those of stopping today.`,
            fix: 'Choose another day, or leave it empty to go on.',
          }
        : {
            sentence: `You would stop on ${formatter.date(detail.on)}, before this plan starts, so nothing of it begins.`,
            fix: 'Choose a later day, or leave it empty to go on.',
          }
  }
}
