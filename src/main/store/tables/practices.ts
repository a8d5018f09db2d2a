import type { Practice } from '#shared/plan/practice.ts'
import { flag, type ListTable } from './table.ts'

export const practicesTable: ListTable<Practice> = {
  name: 'practices',
  columns: [
    'title',
    'is_example',
    'requirement_id',
    'weekly_minutes',
    'starts_on',
    'ends_on',
    'clients',
    'intensity',
    'notes',
  ],
  parts: [],
  toRow: (practice) => ({
    title: practice.title,
    is_example: flag(practice.isExample),
    requirement_id: practice.requirementId,
    weekly_minutes: practice.weeklyMinutes,
    starts_on: practice.startsOn,
    ends_on: practice.endsOn,
    clients: practice.clients,
    intensity: practice.intensity,
    notes: practice.notes,
  }),
  fromRow: (row) => ({
    id: row['id'],
    title: row['title'],
    isExample: row['is_example'] === 1,
    requirementId: row['requirement_id'],
    weeklyMinutes: row['weekly_minutes'],
    startsOn: row['starts_on'],
    endsOn: row['ends_on'],
    clients: row['clients'],
    intensity: row['intensity'],
    notes: row['notes'],
  }),
}
