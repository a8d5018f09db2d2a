import type { IsoDate } from '#shared/calendar/day.ts'
import { editScenario, editToTake } from '#shared/edits/edit-scenario.ts'
import { type Outcome, succeed } from '#shared/fault.ts'
import type { Command, Edit } from '#shared/plan/edit.ts'
import { fittingLabel } from '#shared/plan/edit.ts'
import type { EvidenceSubject } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import { project } from '#shared/projection/project.ts'
import { joinWords } from '#shared/wording/phrases.ts'
import type { MakeCommand } from '../commands/command.ts'
import { resolveRemembered } from './target.ts'

/** A change as the base takes it. */
interface OfTheBase {
  /** Null: there is nothing to change. */
  readonly command: Command | null
  /** What else was done, as a sentence; null where nothing was. */
  readonly note: string | null
}

/** A change made in an open scenario, as a change of the base. Faults: those of `editScenario`. */
export function changeInScenario(
  base: Plan,
  scenario: Scenario,
  change: Command | null | MakeCommand,
  today: IsoDate,
): Outcome<OfTheBase> {
  const command = typeof change === 'function' ? change(resolveRemembered(base, scenario).plan) : change
  if (!command) return succeed({ command: null, note: null })
  const edited = editScenario(base, scenario, linkedToBase(base, command.edits, today))
  if (!edited.ok) return edited
  const { edits, taken } = edited.value
  return succeed({
    command:
      edits.length === 0
        ? null
        : { ...command, label: fittingLabel(`${command.label} (${scenario.name})`), edits: [...edits] },
    note: taken.length === 0 ? null : `${joinWords(taken)} is now in My plan too, because something happened.`,
  })
}

const LIST_OF_SUBJECT = {
  course: 'courses',
  arrangement: 'arrangements',
  practice: 'practices',
  fee: 'fees',
  coverage: 'coverages',
} as const

/** Takes what a file proves into the base, where only the scenario has it; null where nothing is to be taken. */
export function takeSubject(base: Plan, scenario: Scenario, subject: EvidenceSubject): Command | null {
  if (!isSubjectOfList(subject)) return null
  const { plan } = resolveRemembered(base, scenario)
  const edit = editToTake(base, plan, LIST_OF_SUBJECT[subject.kind], subject.id)
  return edit && { label: fittingLabel(`Take into My plan from ${scenario.name}`), group: null, edits: [edit] }
}

function isSubjectOfList(
  subject: EvidenceSubject,
): subject is Extract<EvidenceSubject, { kind: keyof typeof LIST_OF_SUBJECT }> {
  return Object.hasOwn(LIST_OF_SUBJECT, subject.kind)
}

/** Hours and payments of a session name its planned day only where the base has that day. */
function linkedToBase(base: Plan, edits: readonly Edit[], today: IsoDate): readonly Edit[] {
  const isOfSession = (edit: Edit) =>
    edit.kind === 'add' && edit.collection === 'logEntries' && edit.item.target.kind === 'session'
  if (!edits.some(isOfSession)) return edits
  const planned = new Set(project(base, today).sessions.map(({ arrangementId, on }) => `${arrangementId}/${on}`))
  return edits.map((edit): Edit => {
    if (edit.kind !== 'add' || edit.collection !== 'logEntries') return edit
    const { target } = edit.item
    if (target.kind !== 'session' || target.plannedOn === null) return edit
    if (planned.has(`${target.arrangementId}/${target.plannedOn}`)) return edit
    // Hours of a session that nobody planned; a payment stays with the day on which it was held.
    const day = edit.item.kind === 'hours' ? null : edit.item.on
    return { ...edit, item: { ...edit.item, target: { ...target, plannedOn: day } } } as Edit // only a day is another
  })
}
