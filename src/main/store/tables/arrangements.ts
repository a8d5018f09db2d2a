import type { Arrangement } from '#shared/plan/arrangement.ts'
import { flag, type ListTable } from './table.ts'

export const arrangementsTable: ListTable<Arrangement> = {
  name: 'arrangements',
  columns: [
    'title',
    'supervisor',
    'is_example',
    'kind',
    'contract_on',
    'ends_on',
    'first_session_on',
    'group_size',
    'has_second_supervisor',
    'session_minutes',
    'recurrence_kind',
    'recurrence_count',
    'price_per_session',
    'yearly_rise',
    'intensity',
    'notes',
  ],
  parts: [
    {
      name: 'arrangement_bookings',
      owner: 'arrangement_id',
      columns: ['held_on'],
      toRows: ({ bookedOn }) => bookedOn.map((on) => ({ held_on: on })),
    },
  ],
  toRow({ recurrence, ...arrangement }) {
    return {
      title: arrangement.title,
      supervisor: arrangement.supervisor,
      is_example: flag(arrangement.isExample),
      kind: arrangement.kind,
      contract_on: arrangement.contractOn,
      ends_on: arrangement.endsOn,
      first_session_on: arrangement.firstSessionOn,
      group_size: arrangement.groupSize,
      has_second_supervisor: flag(arrangement.hasSecondSupervisor),
      session_minutes: arrangement.sessionMinutes,
      recurrence_kind: recurrence.kind,
      recurrence_count: recurrence.kind === 'every-weeks' ? recurrence.weeks : recurrence.sessions,
      price_per_session: arrangement.pricePerSession,
      yearly_rise: arrangement.yearlyRise,
      intensity: arrangement.intensity,
      notes: arrangement.notes,
    }
  },
  fromRow(row, partsOf) {
    return {
      id: row['id'],
      title: row['title'],
      supervisor: row['supervisor'],
      isExample: row['is_example'] === 1,
      kind: row['kind'],
      contractOn: row['contract_on'],
      endsOn: row['ends_on'],
      firstSessionOn: row['first_session_on'],
      groupSize: row['group_size'],
      hasSecondSupervisor: row['has_second_supervisor'] === 1,
      sessionMinutes: row['session_minutes'],
      recurrence:
        row['recurrence_kind'] === 'every-weeks'
          ? { kind: 'every-weeks', weeks: row['recurrence_count'] }
          : { kind: row['recurrence_kind'], sessions: row['recurrence_count'] },
      bookedOn: partsOf('arrangement_bookings').map((booking) => booking['held_on']),
      pricePerSession: row['price_per_session'],
      yearlyRise: row['yearly_rise'],
      intensity: row['intensity'],
      notes: row['notes'],
    }
  },
}
