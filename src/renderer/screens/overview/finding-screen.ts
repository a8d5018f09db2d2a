import type { Plan } from '#shared/plan/plan.ts'
import type { Finding } from '#shared/projection/result/finding.ts'
import type { Subject } from '#shared/projection/result/subject.ts'
import { BUDGET_PATH, CONDITIONS_PATH, DOCUMENTS_PATH } from '../../navigation/router.ts'

export interface ScreenLink {
  readonly path: string
  readonly label: string
}

const COURSES: ScreenLink = { path: 'courses', label: 'Go to courses' }
const SUPERVISION: ScreenLink = { path: 'supervision', label: 'Go to supervision' }
const MONEY: ScreenLink = { path: 'money', label: 'Go to money' }
const BUDGET: ScreenLink = { path: BUDGET_PATH, label: 'Go to the budget' }
const DOCUMENTS: ScreenLink = { path: DOCUMENTS_PATH, label: 'Go to the documents' }
const CONDITIONS: ScreenLink = { path: CONDITIONS_PATH, label: 'Go to the conditions' }
const PACE: ScreenLink = { path: 'pace', label: 'Go to pace' }

/** Where a finding can be put right. */
export function screenForFinding({ subject, detail }: Finding, plan: Plan): ScreenLink {
  if (detail.code === 'cash-runs-out') return BUDGET
  if (detail.code === 'coverage-not-entered') return DOCUMENTS
  if (detail.code === 'eligibility-not-answered') return CONDITIONS
  if (detail.code === 'rushing-buys-nothing') return { path: 'scenarios', label: 'Compare paces' }
  return screenForSubject(subject, plan)
}

/** Where the thing itself is entered and changed. */
export function screenForSubject(subject: Subject, plan: Plan): ScreenLink {
  switch (subject.kind) {
    case 'course':
      return COURSES
    case 'arrangement':
    case 'practice':
      return SUPERVISION
    case 'fee':
    case 'contribution':
      return MONEY
    case 'coverage':
    case 'document':
      return DOCUMENTS
    case 'requirement': {
      const requirement = plan.program.requirements.find(({ id }) => id === subject.id)
      return requirement?.earnedBy === 'courses' ? COURSES : SUPERVISION
    }
    case 'log-entry':
      return screenForEntry(plan, subject.id)
    case 'month':
      return BUDGET
    case 'week':
    case 'period':
    case 'plan':
      return PACE
  }
}

function screenForEntry(plan: Plan, logEntryId: string): ScreenLink {
  switch (plan.logEntries.find(({ id }) => id === logEntryId)?.target.kind) {
    case 'session':
    case 'practice':
      return SUPERVISION
    case 'fee':
    case 'contribution':
    case 'other':
      return MONEY
    default:
      return COURSES
  }
}
