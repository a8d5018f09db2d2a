import type { Period } from '#shared/plan/practice.ts'
import type { ListTable, Row } from './table.ts'

export const periodsTable: ListTable<Period> = {
  name: 'periods',
  columns: ['title', 'first_on', 'last_on', 'effect_kind', 'study_minutes_per_week', 'energy_minutes_per_week'],
  parts: [],
  toRow: ({ title, from, to, effect }) => ({
    title,
    first_on: from,
    last_on: to,
    effect_kind: effect.kind,
    study_minutes_per_week: effect.kind === 'study-hours' ? effect.studyMinutesPerWeek : null,
    energy_minutes_per_week: effect.kind === 'energy' ? effect.energyMinutesPerWeek : null,
  }),
  fromRow: (row) => ({
    id: row['id'],
    title: row['title'],
    from: row['first_on'],
    to: row['last_on'],
    effect: readEffect(row),
  }),
}

function readEffect(row: Row) {
  const kind = row['effect_kind']
  if (kind === 'study-hours') return { kind, studyMinutesPerWeek: row['study_minutes_per_week'] }
  if (kind === 'energy') return { kind, energyMinutesPerWeek: row['energy_minutes_per_week'] }
  return { kind }
}
