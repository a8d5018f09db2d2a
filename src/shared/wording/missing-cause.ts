import type { Arrangement, SupervisionKind } from '../plan/arrangement.ts'
import type { Course } from '../plan/course.ts'
import type { Plan } from '../plan/plan.ts'
import type { Missing, Projection } from '../projection/result/projection.ts'
import { COURSE_NOT_PLACED_FIXES } from './finding-text.ts'
import type { Formatter } from './formatter.ts'
import { lateContract, lateCourse } from './late-date.ts'
import { requirementName } from './names.ts'
import { capitalize, count, isOrAre, joinWords } from './phrases.ts'
import { recurrenceText } from './recurrence.ts'

type Rows = Pick<Projection, 'requirements' | 'findings'>

/** Which of the plan's own entries leaves something missing, and how that is mended: whole sentences. */
export function missingCause(missing: Missing, plan: Plan, rows: Rows, formatter: Formatter): string {
  const { part, requirementId } = missing
  switch (part.kind) {
    case 'window':
      return `More than ${count(part.months, 'month', 'months')} lie between the first and the last of them. Bring them closer together, or leave out the oldest.`
    case 'recency':
      return `They lie too long before the application. Plan some of them nearer to it.`
    case 'horizon': {
      const late = lateDate(missing, plan, rows, formatter)
      return (
        late ??
        'That is after the ten years that are looked at. More hours a week, or closer sessions, bring it nearer.'
      )
    }
    case 'span':
      return plan.arrangements.length === 0
        ? 'No supervision contract begins it. Add your supervision with its contract.'
        : 'It is not over within ten years. Check the date of the contract.'
    case 'total':
    case 'area':
    case 'supervision-kind':
      break
  }
  switch (plan.program.requirements.find(({ id }) => id === requirementId)?.earnedBy) {
    case 'supervision':
      return lateDate(missing, plan, rows, formatter) ?? causeInSupervision(missing, plan, formatter)
    case 'practice':
      return causeInPractice(missing, plan, formatter)
    default:
      return causeInCourses(missing, plan, rows, formatter)
  }
}

/** The date that leaves it so, where it is one; else null. */
function lateDate(missing: Missing, plan: Plan, { requirements }: Rows, formatter: Formatter): string | null {
  const { requirementId } = missing
  if (plan.program.requirements.find(({ id }) => id === requirementId)?.earnedBy === 'supervision') {
    const progress = requirements.find((row) => row.requirementId === requirementId)
    return lateContract(missing, plan, progress, formatter)
  }
  const own = plan.courses.filter(({ credits }) => credits.some((credit) => credit.requirementId === requirementId))
  return own.map((course) => lateCourse(course, plan, formatter)).find((late) => late !== null) ?? null
}

function causeInCourses({ requirementId, part }: Missing, plan: Plan, rows: Rows, formatter: Formatter): string {
  const areaId = part.kind === 'area' ? part.areaId : null
  const earns = ({ credits }: Course) =>
    credits.some((credit) => credit.requirementId === requirementId && (areaId === null || credit.areaId === areaId))
  const courses = plan.courses.filter(earns)
  // It is named, since what else is missing may stand before this sentence.
  if (courses.length === 0) {
    return `No course in this plan earns hours of ${requirementName(plan, requirementId)}. Add one that does.`
  }
  for (const course of courses) {
    const { id, title } = course
    const found = rows.findings.find(({ subject, detail }) => {
      return detail.code === 'course-not-placed' && subject.kind === 'course' && subject.id === id
    })
    if (found?.detail.code !== 'course-not-placed') continue
    const { because } = found.detail
    const late = because === 'horizon' ? lateCourse(course, plan, formatter) : null
    if (late !== null) return late
    const why = because === 'no-capacity' ? ` in ${formatter.duration(plan.capacity.studyMinutesPerWeek)} a week` : ''
    return `“${title}” finds no place${why}. ${COURSE_NOT_PLACED_FIXES[because]}`
  }
  const progress = rows.requirements.find((row) => row.requirementId === requirementId)
  const uncounted = progress?.uncountedMinutes ?? 0
  const notCounted =
    uncounted > 0 ? `, and ${formatter.duration(uncounted)} ${isOrAre(uncounted)} not counted by its rules` : ''
  return `Its ${courses.length === 1 ? 'course does' : `${courses.length} courses do`} not bring enough${notCounted}. Add a course, or choose a longer one.`
}

function causeInSupervision({ part }: Missing, { arrangements }: Plan, formatter: Formatter): string {
  const kind = part.kind === 'supervision-kind' ? part.supervisionKind : null
  const own = arrangements.filter((arrangement) => kind === null || arrangement.kind === kind)
  const what = kind === null ? 'supervision' : `${kind} supervision`
  const [first] = own
  if (!first) return `No ${what} is arranged. Add it with its contract and how often you meet.`
  const ends = own.flatMap(({ endsOn }) => endsOn ?? []).toSorted()
  const last = ends.at(-1)
  if (last !== undefined && ends.length === own.length) {
    const which = own.length === 1 ? `“${first.title}” ends` : 'The last of them ends'
    // Another of any kind would lead in a circle where only one kind counts.
    const isCircle = kind !== null && own.length < arrangements.length
    const others = isCircle ? [`${capitalize(OTHER_KIND[kind])} hours do not count as these.`] : []
    const another = isCircle ? `add ${kind} sessions` : 'add another'
    return [...others, `${which} on ${formatter.date(last)}.`, `Extend it, or ${another}.`].join(' ')
  }
  if (own.every(({ recurrence }) => recurrence.kind === 'listed-days')) {
    return `${joinWords(own.map(describeArrangement))}: that is not enough. List more days.`
  }
  return `${joinWords(own.map(describeArrangement))}: that is not enough within ten years. Meet more often, or add another.`
}

const OTHER_KIND = { individual: 'group', group: 'individual' } as const satisfies Record<SupervisionKind, string>

function describeArrangement({ title, recurrence }: Arrangement): string {
  return `“${title}” ${recurrenceText(recurrence)}`
}

function causeInPractice({ requirementId }: Missing, { practices }: Plan, formatter: Formatter): string {
  const own = practices.filter((practice) => practice.requirementId === requirementId)
  const [first] = own
  if (!first) return 'No clinical practice is in the plan. Add your hours a week.'
  const ends = own.flatMap(({ endsOn }) => endsOn ?? []).toSorted()
  const last = ends.at(-1)
  if (last !== undefined && ends.length === own.length) {
    return `“${first.title}” ends on ${formatter.date(last)}. Let it go on, or add more hours a week.`
  }
  const weekly = own.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)
  return `${formatter.duration(weekly)} a week ${isOrAre(weekly)} not enough within ten years. Enter more.`
}
