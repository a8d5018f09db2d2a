import type { Migration } from './migration.ts'

/** Which program and version a figure was confirmed for; files of before do not say. */
export const rulesOfConfirmations: Migration = {
  version: 4,
  name: 'rules-of-confirmations',
  up(database) {
    database.exec(`
      ALTER TABLE checkmarks ADD COLUMN program_id TEXT;
      ALTER TABLE checkmarks ADD COLUMN program_version TEXT CHECK ((program_version IS NULL) = (program_id IS NULL));
    `)
  },
}
