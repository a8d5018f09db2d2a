import { isDate, isDateOrNull, isMinutesOrNull, isOneOf, isOneOfOrNull, KEYS, link } from './column.ts'
import type { Migration } from './migration.ts'

const CATEGORIES = ['courses', 'supervision', 'membership', 'application', 'renewal', 'other'] as const

/** SQLite cannot change a check, so the table is made anew and filled. No other table points at it. */
const MADE_ANEW = `
CREATE TABLE log_entries_7 (
  ${KEYS},
  ${isOneOf('kind', 'hours', 'payment')},
  ${isDate('happened_on')},
  ${isMinutesOrNull('minutes')},
  amount INTEGER CHECK (amount BETWEEN -1000000000 AND 1000000000),
  ${isOneOf('target_kind', 'course', 'session', 'practice', 'fee', 'contribution', 'other')},
  ${link('course_id', 'courses')},
  ${link('arrangement_id', 'arrangements')},
  ${link('practice_id', 'practices')},
  ${link('fee_id', 'fees')},
  ${link('contribution_id', 'contributions')},
  ${isDateOrNull('planned_on')},
  completes INTEGER CHECK (completes IN (0, 1)),
  part INTEGER CHECK (part BETWEEN 0 AND 400),
  occurrence INTEGER CHECK (occurrence BETWEEN 0 AND 2000),
  other_title TEXT CHECK (other_title <> ''),
  ${isOneOfOrNull('other_category', ...CATEGORIES)},
  notes TEXT NOT NULL,
  CHECK ((kind = 'hours') = (minutes IS NOT NULL)),
  CHECK ((kind = 'payment') = (amount IS NOT NULL)),
  CHECK (kind = 'payment' OR target_kind IN ('course', 'session', 'practice')),
  CHECK (kind = 'hours' OR target_kind <> 'practice'),
  CHECK ((target_kind = 'course') = (course_id IS NOT NULL)),
  CHECK ((target_kind = 'session') = (arrangement_id IS NOT NULL)),
  CHECK ((target_kind = 'practice') = (practice_id IS NOT NULL)),
  CHECK ((target_kind = 'fee') = (fee_id IS NOT NULL)),
  CHECK ((target_kind = 'contribution') = (contribution_id IS NOT NULL)),
  CHECK ((target_kind IN ('fee', 'contribution')) = (occurrence IS NOT NULL)),
  CHECK ((target_kind = 'course' AND kind = 'hours') = (completes IS NOT NULL)),
  CHECK ((target_kind = 'course' AND kind = 'payment') = (part IS NOT NULL)),
  CHECK ((target_kind = 'other') = (other_title IS NOT NULL)),
  CHECK ((target_kind = 'other') = (other_category IS NOT NULL))
) STRICT;
INSERT INTO log_entries_7 (
  id, position, kind, happened_on, minutes, amount, target_kind, course_id, arrangement_id, practice_id,
  fee_id, contribution_id, planned_on, completes, part, occurrence, other_title, other_category, notes
) SELECT
  id, position, kind, happened_on, minutes, amount, target_kind, course_id, arrangement_id, practice_id,
  fee_id, contribution_id, planned_on, completes, part, occurrence, other_title, other_category, notes
  FROM log_entries;
DROP TABLE log_entries;
ALTER TABLE log_entries_7 RENAME TO log_entries;
CREATE INDEX log_entries_by_course ON log_entries (course_id) WHERE course_id IS NOT NULL;
CREATE INDEX log_entries_by_arrangement ON log_entries (arrangement_id) WHERE arrangement_id IS NOT NULL;
CREATE INDEX log_entries_by_practice ON log_entries (practice_id) WHERE practice_id IS NOT NULL;
CREATE INDEX log_entries_by_fee ON log_entries (fee_id) WHERE fee_id IS NOT NULL;
CREATE INDEX log_entries_by_contribution ON log_entries (contribution_id) WHERE contribution_id IS NOT NULL;
`

/** Payments in the log may lie below zero: money back. */
export const refundsInTheLog: Migration = {
  version: 7,
  name: 'refunds-in-the-log',
  up(database) {
    database.exec(MADE_ANEW)
  },
}
