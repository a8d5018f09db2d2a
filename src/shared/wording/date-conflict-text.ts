import type { Plan } from '../plan/plan.ts'
import type { FindingDetail } from '../projection/result/finding.ts'
import type { Formatter } from './formatter.ts'
import { courseTitle, documentName, periodTitle, subjectName } from './names.ts'
import { count } from './phrases.ts'

type DateConflict = Extract<
  FindingDetail,
  {
    code: 'before-prerequisite' | 'course-in-leave' | 'same-day' | 'supervisor-document-ends' | 'dues-after-membership'
  }
>

/** What keeps its date although something speaks against it, with what to do. */
export function dateConflictText(
  detail: DateConflict,
  subject: string,
  plan: Plan,
  formatter: Formatter,
): { readonly sentence: string; readonly fix: string } {
  switch (detail.code) {
    case 'before-prerequisite': {
      const other = courseTitle(plan, detail.prerequisiteId)
      const done =
        detail.doneOn === null
          ? `“${other}”, which comes first, finds no place in the plan`
          : `“${other}”, which comes first, is done on ${formatter.date(detail.doneOn)}`
      return {
        sentence: `“${subject}” is booked for ${formatter.date(detail.on)}; ${done}.`,
        fix: 'Take the other course sooner, or ask whether it has to come first.',
      }
    }
    case 'course-in-leave':
      return {
        sentence:
          detail.days === 1
            ? `“${subject}” is booked for ${formatter.date(detail.on)}, within the leave “${periodTitle(plan, detail.periodId)}”.`
            : `${detail.days} days of “${subject}” lie in the leave “${periodTitle(plan, detail.periodId)}”, the first on ${formatter.date(detail.on)}.`,
        fix: 'Change the leave, or take the course on other days.',
      }
    case 'same-day':
      return {
        sentence: `“${subject}” and “${subjectName(detail.other, plan, formatter)}” are both on ${formatter.date(detail.on)}, with ${formatter.duration(detail.minutes)} together.`,
        fix: 'Take one of them on another day.',
      }
    case 'supervisor-document-ends':
      return {
        sentence: `“${documentName(plan, detail.documentId)}” of “${subject}” ends on ${formatter.date(detail.on)}, before its hours are done.`,
        fix: 'Ask whether it will be renewed, and enter the renewal.',
      }
    case 'dues-after-membership':
      return {
        sentence: `Your membership ended or ends on ${formatter.date(detail.endedOn)}, and “${subject}” is planned ${count(detail.count, 'more time', 'more times')}, first on ${formatter.date(detail.on)}.`,
        fix: 'Enter the renewal of the membership, or take the dues out.',
      }
  }
}
