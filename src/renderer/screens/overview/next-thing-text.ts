import type { Plan } from '#shared/plan/plan.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { missingPhrase } from '#shared/wording/missing.ts'
import { requirementName } from '#shared/wording/names.ts'
import { BUDGET_PATH, CONDITIONS_PATH } from '../../navigation/router.ts'
import { itemPath } from '../../navigation/use-item-anchor.ts'
import type { NextThing, Unblocking } from './next-things.ts'

export interface NextThingText {
  readonly sentence: string
  /** Where it is done: a screen, or an item on it. */
  readonly path: string
}

export function nextThingText(thing: NextThing, plan: Plan, formatter: Formatter): NextThingText {
  switch (thing.kind) {
    case 'unblock':
      return unblockingText(thing.unblocking, plan, formatter)
    case 'step':
      return { sentence: thing.title, path: 'path' }
    case 'contract':
      return { sentence: `Sign the contract for “${thing.title}”`, path: itemPath('supervision', thing.id) }
    case 'session':
      return {
        sentence: `${thing.title}, ${formatter.duration(thing.minutes)}`,
        path: itemPath('supervision', thing.id),
      }
    case 'course-start':
      return { sentence: `Start “${thing.title}”`, path: itemPath('courses', thing.id) }
    case 'course-day':
      return { sentence: `Next day of “${thing.title}”`, path: itemPath('courses', thing.id) }
    case 'course-end':
      return { sentence: `Finish “${thing.title}”`, path: itemPath('courses', thing.id) }
    case 'payment': {
      const pay = `Pay ${thing.isOverdue ? 'the overdue ' : ''}${formatter.money(thing.amount)}`
      return {
        sentence: thing.subject.kind === 'fee' ? `${pay}: ${thing.title}` : `${pay} for “${thing.title}”`,
        path: itemPath(thing.subject.kind === 'fee' ? 'money' : 'courses', thing.subject.id),
      }
    }
    case 'income':
      return {
        sentence: `Expect ${formatter.money(thing.amount)} from ${thing.title}`,
        path: itemPath('money', thing.contributionId),
      }
    case 'application':
      return { sentence: 'Send the application', path: 'path' }
    case 'renewal':
      return { sentence: 'Renew the certification', path: 'path' }
    case 'without-title':
      return { sentence: 'Compare with practice without the title', path: 'scenarios' }
  }
}

function unblockingText(unblocking: Unblocking, plan: Plan, formatter: Formatter): NextThingText {
  switch (unblocking.by) {
    case 'first-course':
      return { sentence: 'Add a course', path: 'courses' }
    case 'never-eligible':
      return { sentence: 'See the condition that you do not meet', path: CONDITIONS_PATH }
    case 'eligibility':
      return { sentence: 'See what you need to be eligible', path: CONDITIONS_PATH }
    case 'late-end':
      return { sentence: 'See what finishes last', path: 'path' }
    case 'fees':
      return { sentence: 'Put more aside for the application fees', path: BUDGET_PATH }
    case 'pace':
      return { sentence: 'Choose another pace', path: 'pace' }
    case 'hours': {
      const { missing, isEarnedByCourses } = unblocking
      switch (missing.part.kind) {
        case 'total':
        case 'area':
        case 'supervision-kind':
          return {
            sentence: `${isEarnedByCourses ? 'Plan' : 'Arrange'} ${missingPhrase(missing, plan, formatter)}`,
            path: isEarnedByCourses ? 'courses' : 'supervision',
          }
        case 'window':
        case 'recency':
        case 'horizon':
        case 'span':
          return { sentence: `See what is missing for ${requirementName(plan, missing.requirementId)}`, path: 'path' }
      }
    }
  }
}
