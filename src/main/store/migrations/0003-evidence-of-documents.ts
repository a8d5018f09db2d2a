import { isDate, isOneOf, KEYS } from './column.ts'
import type { Migration } from './migration.ts'

const SUBJECT_KINDS = [
  'plan',
  'requirement',
  'document',
  'step',
  'course',
  'arrangement',
  'practice',
  'fee',
  'coverage',
  'log-entry',
] as const

/** SQLite cannot change a check, so the table is made anew and filled. No other table points at it. */
const MADE_ANEW = `
CREATE TABLE evidence_3 (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isOneOf('subject_kind', ...SUBJECT_KINDS)},
  subject_id TEXT,
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 25000000),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  ${isDate('added_on')},
  notes TEXT NOT NULL,
  CHECK ((subject_kind = 'plan') = (subject_id IS NULL))
) STRICT;
INSERT INTO evidence_3 (
  id, position, title, subject_kind, subject_id, file_name, media_type, bytes, sha256, added_on, notes
) SELECT
  id, position, title, subject_kind, subject_id, file_name, media_type, bytes, sha256, added_on, notes
  FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_3 RENAME TO evidence;
`

/** Files of documents and steps that a program asks for, whether or not they have dates. */
export const evidenceOfDocuments: Migration = {
  version: 3,
  name: 'evidence-of-documents',
  up(database) {
    database.exec(MADE_ANEW)
  },
}
