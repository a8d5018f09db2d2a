import type { Period } from '#shared/plan/practice.ts'
import type { ListTable } from './table.ts'

export const periodsTable: ListTable<Period> = {
  name: 'periods',
  columns: ['title', 'first_on', 'last_on', 'effect_kind', 'study_minutes_per_week'],
  parts: [],
  toRow: ({ title, from, to, effect }) => ({
    title,
    first_on: from,
    last_on: to,
    effect_kind: effect.kind,
    study_minutes_per_week: effect.kind === 'study-hours' ? effect.studyMinutesPerWeek : null,
  }),
  fromRow: (row) => ({
    id: row['id'],
    title: row['title'],
    from: row['first_on'],
    to: row['last_on'],
    effect:
      row['effect_kind'] === 'study-hours'
        ? { kind: 'study-hours', studyMinutesPerWeek: row['study_minutes_per_week'] }
        : { kind: row['effect_kind'] },
  }),
}
