import {
  isAmountOrNull,
  isDate,
  isDateOrNull,
  isFlag,
  isMinutesOrNull,
  isOneOf,
  isOneOfOrNull,
  KEYS,
  link,
  part,
} from './column.ts'
import type { Migration } from './migration.ts'

const CATEGORIES = ['courses', 'supervision', 'membership', 'application', 'renewal', 'other'] as const
const isWhole = (column: string, least: number, most: number) =>
  `${column} INTEGER CHECK (${column} BETWEEN ${least} AND ${most})`

/** Columns for what a plan could not say before; each has the value that means the same as its absence did. */
const COLUMNS = `
ALTER TABLE plan ADD COLUMN ${isMinutesOrNull('energy_minutes_per_week')};
ALTER TABLE plan ADD COLUMN recovery_every_weeks INTEGER NOT NULL DEFAULT 0 CHECK (recovery_every_weeks BETWEEN 0 AND 52);
ALTER TABLE plan ADD COLUMN waits_for_money INTEGER NOT NULL DEFAULT 0 CHECK (waits_for_money IN (0, 1));
ALTER TABLE plan ADD COLUMN ${isAmountOrNull('income_per_client_hour')};
ALTER TABLE plan ADD COLUMN displaced_share INTEGER NOT NULL DEFAULT 10000 CHECK (displaced_share BETWEEN 0 AND 10000);

ALTER TABLE courses ADD COLUMN discount_kind TEXT NOT NULL DEFAULT 'none' CHECK (discount_kind IN ('none', 'amount', 'share'));
ALTER TABLE courses ADD COLUMN discount INTEGER NOT NULL DEFAULT 0 CHECK (discount BETWEEN 0 AND 1000000000);
ALTER TABLE courses ADD COLUMN ${isAmountOrNull('deposit')};
ALTER TABLE courses ADD COLUMN ${isAmountOrNull('set_up_fee')};
ALTER TABLE courses ADD COLUMN ${isWhole('instalment_count', 1, 120)};
ALTER TABLE courses ADD COLUMN ${isWhole('instalment_months', 1, 12)};
ALTER TABLE courses ADD COLUMN ${isWhole('first_instalment_months', 0, 24)};
ALTER TABLE courses ADD COLUMN ${isWhole('yearly_interest', 0, 10_000)};
ALTER TABLE courses ADD COLUMN yearly_rise INTEGER NOT NULL DEFAULT 0 CHECK (yearly_rise BETWEEN -5000 AND 10000);

ALTER TABLE arrangements ADD COLUMN ${isWhole('group_size', 2, 100)};
ALTER TABLE arrangements ADD COLUMN has_second_supervisor INTEGER NOT NULL DEFAULT 0 CHECK (has_second_supervisor IN (0, 1));
ALTER TABLE practices ADD COLUMN ${isWhole('clients', 0, 10_000)};
`

const TABLES = `
CREATE TABLE course_refund_tiers (
  ${part('course_id', 'courses')},
  days_before_start INTEGER NOT NULL CHECK (days_before_start BETWEEN 0 AND 730),
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 10000),
  PRIMARY KEY (course_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverages (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isFlag('is_example')},
  document_id TEXT NOT NULL,
  arrangement_id TEXT,
  ${isDate('first_on')},
  ${isDateOrNull('last_on')},
  notes TEXT NOT NULL,
  CHECK (last_on IS NULL OR first_on <= last_on)
) STRICT;

CREATE TABLE contributions (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isFlag('is_example')},
  ${isOneOf('terms_kind', 'amount', 'share')},
  ${isAmountOrNull('amount')},
  ${isDateOrNull('received_on')},
  ${isOneOfOrNull('category', ...CATEGORIES)},
  course_id TEXT,
  ${isWhole('share', 0, 10_000)},
  ${isWhole('delay_days', 0, 730)},
  ${isAmountOrNull('yearly_maximum')},
  notes TEXT NOT NULL,
  CHECK ((terms_kind = 'amount') = (received_on IS NOT NULL)),
  CHECK ((terms_kind = 'share') = (share IS NOT NULL)),
  CHECK ((terms_kind = 'share') = (delay_days IS NOT NULL)),
  CHECK ((category IS NULL) <> (course_id IS NULL)),
  CHECK (terms_kind = 'share' OR course_id IS NULL)
) STRICT;

CREATE TABLE evidence (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isOneOf('subject_kind', 'plan', 'requirement', 'course', 'arrangement', 'practice', 'fee', 'coverage', 'log-entry')},
  subject_id TEXT,
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 25000000),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  ${isDate('added_on')},
  notes TEXT NOT NULL,
  CHECK ((subject_kind = 'plan') = (subject_id IS NULL))
) STRICT;

CREATE TABLE evidence_chunks (
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  position INTEGER NOT NULL CHECK (position >= 0),
  content BLOB NOT NULL CHECK (length(content) BETWEEN 1 AND 1000000),
  PRIMARY KEY (sha256, position)
) STRICT;
`

/** SQLite cannot change a check, so tables with a new kind of row are made anew and filled. */
const MADE_ANEW = `
CREATE TABLE periods_2 (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isDate('first_on')},
  ${isDate('last_on')},
  ${isOneOf('effect_kind', 'leave', 'study-hours', 'recovery', 'energy')},
  ${isMinutesOrNull('study_minutes_per_week')},
  ${isMinutesOrNull('energy_minutes_per_week')},
  CHECK (first_on <= last_on),
  CHECK ((effect_kind = 'study-hours') = (study_minutes_per_week IS NOT NULL)),
  CHECK ((effect_kind = 'energy') = (energy_minutes_per_week IS NOT NULL))
) STRICT;

INSERT INTO periods_2 (id, position, title, first_on, last_on, effect_kind, study_minutes_per_week)
  SELECT id, position, title, first_on, last_on, effect_kind, study_minutes_per_week FROM periods;
DROP TABLE periods;
ALTER TABLE periods_2 RENAME TO periods;

CREATE TABLE log_entries_2 (
  ${KEYS},
  ${isOneOf('kind', 'hours', 'payment')},
  ${isDate('happened_on')},
  ${isMinutesOrNull('minutes')},
  ${isAmountOrNull('amount')},
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
INSERT INTO log_entries_2 (
  id, position, kind, happened_on, minutes, amount, target_kind, course_id, arrangement_id, practice_id,
  fee_id, planned_on, completes, part, occurrence, other_title, other_category, notes
) SELECT
  id, position, kind, happened_on, minutes, amount, target_kind, course_id, arrangement_id, practice_id,
  fee_id, planned_on, completes, part, occurrence, other_title, other_category, notes
  FROM log_entries;
DROP TABLE log_entries;
ALTER TABLE log_entries_2 RENAME TO log_entries;
CREATE INDEX log_entries_by_course ON log_entries (course_id) WHERE course_id IS NOT NULL;
CREATE INDEX log_entries_by_arrangement ON log_entries (arrangement_id) WHERE arrangement_id IS NOT NULL;
CREATE INDEX log_entries_by_practice ON log_entries (practice_id) WHERE practice_id IS NOT NULL;
CREATE INDEX log_entries_by_fee ON log_entries (fee_id) WHERE fee_id IS NOT NULL;
CREATE INDEX log_entries_by_contribution ON log_entries (contribution_id) WHERE contribution_id IS NOT NULL;
`

/** Payment plans, contributions, documents in force, energy, and files kept as evidence. */
export const moneyCoverageEvidence: Migration = {
  version: 2,
  name: 'money-coverage-evidence',
  up(database) {
    database.exec(COLUMNS + TABLES + MADE_ANEW)
  },
}
