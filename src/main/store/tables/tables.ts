import type { CollectionName, ItemOf } from '#shared/plan/collections.ts'
import type { Contribution } from '#shared/plan/contribution.ts'
import { scenarioInNormalForm } from '#shared/plan/older-scenarios.ts'
import type { Scenario } from '#shared/plan/scenario.ts'
import { coursesTable } from './courses.ts'
import { column, type Field, flag, json, list, listTable, oneOf, optional, readJson, record } from './fields.ts'
import { logEntriesTable } from './log-entries.ts'
import type { ListTable } from './table.ts'

/** A damaged file may still be of a schema whose scenarios held edits. */
const differencesOrEdits: Field<Scenario['differences']> = (key) => {
  const differences = json()(key)
  return {
    ...differences,
    read: (row, partsOf) => differences.read(row, partsOf) ?? differencesOf(readJson(row['edits'])),
  }
}

function differencesOf(edits: unknown): unknown {
  const scenario = scenarioInNormalForm({ edits }, {})
  return typeof scenario === 'object' && scenario !== null && 'differences' in scenario
    ? scenario.differences
    : undefined
}

export type CollectionTables = { readonly [C in CollectionName]: ListTable<ItemOf<C>> }

type ShareOf = Extract<Contribution['terms'], { kind: 'share' }>['of']

/** A share is of the course that it names, or else of a category. */
const shareOfKind: Field<ShareOf['kind']> = () => ({
  absent: {},
  parts: [],
  write: () => {},
  read: (row) => (row['course_id'] === null ? 'category' : 'course'),
})

/** Where each list of a plan is kept, field by field: a column has its name from the field unless it says another. */
export const LIST_TABLES: CollectionTables & { readonly scenarios: ListTable<Scenario> } = {
  courses: coursesTable,
  arrangements: listTable(
    'arrangements',
    record({
      title: column(),
      supervisor: column(),
      isExample: flag(),
      kind: column(),
      contractOn: column(),
      endsOn: column(),
      firstSessionOn: column(),
      groupSize: column(),
      hasSecondSupervisor: flag(),
      sessionMinutes: column(),
      recurrence: oneOf(column('recurrence_kind'), {
        'every-weeks': { weeks: column('recurrence_count') },
        'per-month': { sessions: column('recurrence_count') },
        'weekdays-of-month': { weekday: column(), places: json('places_in_month') },
        'listed-days': { days: list('arrangement_days', 'arrangement_id', column('held_on')) },
      }),
      supervisorTimeOff: list(
        'arrangement_times_off',
        'arrangement_id',
        record({ from: column('first_on'), to: column('last_on') }),
      ),
      bookedOn: list('arrangement_bookings', 'arrangement_id', column('held_on')),
      noticeDays: column(),
      pricePerSession: column(),
      yearlyRise: column(),
      intensity: column(),
      notes: column(),
    }),
  ),
  practices: listTable(
    'practices',
    record({
      title: column(),
      isExample: flag(),
      requirementId: column(),
      weeklyMinutes: column(),
      startsOn: column(),
      endsOn: column(),
      clients: column(),
      intensity: column(),
      notes: column(),
    }),
  ),
  fees: listTable(
    'fees',
    record({
      title: column(),
      category: column(),
      isExample: flag(),
      amount: column(),
      due: oneOf(column('due_kind'), {
        on: { on: column('due_on') },
        milestone: { milestone: column(), offsetDays: column() },
        every: { months: column('due_months'), firstOn: column('due_on'), until: column('due_until') },
        'calendar-years': { firstOn: column('due_on'), memberUntil: column(), until: column('due_until') },
        'after-certification': { months: column('due_months') },
      }),
      yearlyRise: column(),
      isOwedAnyway: flag(),
      programFeeId: column(),
      notes: column(),
    }),
  ),
  periods: listTable(
    'periods',
    record({
      title: column(),
      from: column('first_on'),
      to: column('last_on'),
      effect: oneOf(column('effect_kind'), {
        leave: {},
        recovery: {},
        'study-hours': { studyMinutesPerWeek: column() },
        energy: { energyMinutesPerWeek: column() },
      }),
    }),
  ),
  logEntries: logEntriesTable,
  checkmarks: listTable(
    'checkmarks',
    record({
      kind: column(),
      subjectId: column(),
      on: column('done_on'),
      rules: optional(record({ programId: column(), version: column('program_version') })),
    }),
  ),
  dismissals: listTable('dismissals', record({ findingKey: column(), reason: column() })),
  coverages: listTable(
    'coverages',
    record({
      title: column(),
      isExample: flag(),
      documentId: column(),
      arrangementId: column(),
      from: column('first_on'),
      to: column('last_on'),
      notes: column(),
    }),
  ),
  contributions: listTable(
    'contributions',
    record({
      title: column(),
      isExample: flag(),
      terms: oneOf(column('terms_kind'), {
        amount: { amount: column(), on: column('received_on'), category: column() },
        share: {
          of: oneOf(shareOfKind, { course: { courseId: column() }, category: { category: column() } }),
          share: column(),
          delayDays: column(),
          yearlyMaximum: column(),
        },
      }),
      notes: column(),
    }),
  ),
  evidence: listTable(
    'evidence',
    record({
      title: column(),
      subject: record({ kind: column('subject_kind'), id: optional(column('subject_id')) }),
      fileName: column(),
      mediaType: column(),
      bytes: column(),
      sha256: column(),
      addedOn: column(),
      notes: column(),
    }),
  ),
  scenarios: listTable(
    'scenarios',
    record({ name: column(), note: column(), color: column(), isArchived: flag(), differences: differencesOrEdits }),
  ),
}
