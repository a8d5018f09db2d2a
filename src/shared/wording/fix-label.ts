import type { FixKind } from '../advice/fix.ts'
import type { Plan } from '../plan/plan.ts'
import type { Formatter } from './formatter.ts'
import { arrangementTitle, courseTitle, documentName, periodTitle } from './names.ts'

/** What a fix does, in words that fit a button and "Undo: …". */
export function fixLabel(fix: FixKind, plan: Plan, formatter: Formatter): string {
  switch (fix.kind) {
    case 'mark-held':
      return fix.count === 1 ? `Mark ${formatter.date(fix.on)} as done` : `Mark all ${fix.count} as done`
    case 'mark-not-held':
      return fix.count === 1 ? `${formatter.date(fix.on)} did not happen` : `None of the ${fix.count} happened`
    case 'merge-leave':
      return 'Make one leave of both'
    case 'drop-prerequisite':
      return fix.courseId === fix.prerequisiteId
        ? `Let “${courseTitle(plan, fix.courseId)}” begin`
        : `Let “${courseTitle(plan, fix.courseId)}” begin without “${courseTitle(plan, fix.prerequisiteId)}”`
    case 'wait-for-money':
      return 'Let courses wait until you have the money'
    case 'free-days':
      return `Plan “${courseTitle(plan, fix.courseId)}” for any days`
    case 'split-leave':
      return `Leave the course out of “${periodTitle(plan, fix.periodId)}”`
    case 'renew-document':
      return `Plan with “${documentName(plan, fix.documentId)}” renewed`
    case 'end-arrangement':
      return `End “${arrangementTitle(plan, fix.arrangementId)}” on ${formatter.date(fix.on)}`
    case 'remove-fee':
      return `Take “${feeTitle(plan, fix.feeId)}” out`
    case 'without-not-before':
      return `Let “${courseTitle(plan, fix.courseId)}” begin sooner`
    case 'move-to-front':
      return `Move “${courseTitle(plan, fix.courseId)}” to the front`
  }
}

function feeTitle({ fees }: Plan, feeId: string): string {
  return fees.find(({ id }) => id === feeId)?.title ?? feeId
}
