import type { EvidenceSubject } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { evidenceSubjectText } from '#shared/wording/evidence.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { entryName } from '../derived/entry-name.ts'
import { titleFinder } from '../derived/log-items.ts'

/** What a file can be evidence of, as one text for a field: `course/id`, `plan`; empty while nothing is chosen. */
export type SubjectChoice = string

const WHOLE_PLAN: SubjectChoice = 'plan'

type Kind = Exclude<EvidenceSubject['kind'], 'plan'>
const KINDS: readonly Kind[] = [
  'document',
  'coverage',
  'arrangement',
  'requirement',
  'course',
  'practice',
  'fee',
  'step',
  'log-entry',
]

interface SubjectItem {
  readonly value: SubjectChoice
  readonly label: string
}

interface SubjectGroup {
  readonly group: string
  readonly items: readonly SubjectItem[]
}

export function choiceOfSubject(subject: EvidenceSubject): SubjectChoice {
  return subject.kind === 'plan' ? WHOLE_PLAN : `${subject.kind}/${subject.id}`
}

/** Null for the empty choice. */
export function subjectOfChoice(choice: SubjectChoice): EvidenceSubject | null {
  if (choice === WHOLE_PLAN) return { kind: 'plan' }
  const [name, id] = choice.split('/')
  const kind = KINDS.find((candidate) => candidate === name)
  return kind && id !== undefined ? { kind, id } : null
}

/** What a file can be evidence of, by kind, and the present choice also once the plan no longer holds it. */
export function subjectGroups(plan: Plan, chosen: SubjectChoice, formatter: Formatter): readonly SubjectGroup[] {
  const titleOf = titleFinder(plan)
  // A step about a requirement is proven by what proves the requirement.
  const steps = plan.program.steps.filter(({ requirementId }) => requirementId === null)
  const latestFirst = plan.logEntries.toSorted((left, right) => right.on.localeCompare(left.on))
  const groups: readonly SubjectGroup[] = [
    { group: 'In general', items: [{ value: WHOLE_PLAN, label: 'The whole plan' }] },
    group('Documents', 'document', plan.program.documents, ({ name }) => name),
    group(
      'Documents in force',
      'coverage',
      plan.coverages,
      ({ title, from }) => `${title}, from ${formatter.date(from)}`,
    ),
    group('Supervision', 'arrangement', plan.arrangements, ({ title }) => title),
    group('Courses', 'course', plan.courses, ({ title }) => title),
    group('Clinical practice', 'practice', plan.practices, ({ title }) => title),
    group('Requirements', 'requirement', plan.program.requirements, ({ name }) => name),
    group('Fees', 'fee', plan.fees, ({ title }) => title),
    group('Checklist', 'step', steps, ({ title }) => title),
    group('Log', 'log-entry', latestFirst, (entry) => entryName(entry, titleOf(entry), formatter)),
  ].filter(({ items }) => items.length > 0)
  const subject = subjectOfChoice(chosen)
  if (!subject || groups.some(({ items }) => items.some(({ value }) => value === chosen))) return groups
  const gone = { value: chosen, label: evidenceSubjectText(subject, plan, formatter) }
  return [{ group: 'No longer in the plan', items: [gone] }, ...groups]
}

function group<T extends { readonly id: string }>(
  title: string,
  kind: Kind,
  items: readonly T[],
  labelOf: (item: T) => string,
): SubjectGroup {
  return { group: title, items: items.map((item) => ({ value: `${kind}/${item.id}`, label: labelOf(item) })) }
}
