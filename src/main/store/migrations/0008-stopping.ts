import { isDateOrNull } from './column.ts'
import type { Migration } from './migration.ts'

const STOPPING = `
ALTER TABLE plan ADD COLUMN ${isDateOrNull('stop_on')};
ALTER TABLE arrangements ADD COLUMN notice_days INTEGER NOT NULL DEFAULT 0 CHECK (notice_days BETWEEN 0 AND 365);
ALTER TABLE fees ADD COLUMN is_owed_anyway INTEGER NOT NULL DEFAULT 0 CHECK (is_owed_anyway IN (0, 1));
`

/** When a plan stops, and what is owed then: sessions in the time of notice, and fees that are owed anyway. */
export const stopping: Migration = {
  version: 8,
  name: 'stopping',
  up(database) {
    database.exec(STOPPING)
  },
}
