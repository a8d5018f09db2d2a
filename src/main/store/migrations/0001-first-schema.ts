import {
  isAmountOrNull,
  isDate,
  isDateOrNull,
  isFlag,
  isMinutes,
  isMinutesOrNull,
  isOneOf,
  isOneOfOrNull,
  KEYS,
  link,
  part,
} from './column.ts'
import type { Migration } from './migration.ts'

const INTENSITIES = ['light', 'ordinary', 'heavy'] as const
const CATEGORIES = ['courses', 'supervision', 'membership', 'application', 'renewal', 'other'] as const

const SCHEMA = `
CREATE TABLE plan (
  singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  ${isFlag('is_sample')},
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  ${isDate('start_on')},
  ${isDateOrNull('as_of')},
  ${isOneOfOrNull('degree', 'bachelor', 'master', 'doctorate')},
  experience_years INTEGER CHECK (experience_years BETWEEN 0 AND 70),
  ${isOneOfOrNull('licence', 'independent', 'supervised', 'none')},
  ${isOneOf('pace_kind', 'capacity', 'target')},
  pace_months INTEGER CHECK (pace_months BETWEEN 1 AND 120),
  ${isMinutes('study_minutes_per_week')},
  ${isMinutes('client_minutes_per_week')},
  savings INTEGER NOT NULL CHECK (savings BETWEEN -1000000000 AND 1000000000),
  monthly_budget INTEGER NOT NULL CHECK (monthly_budget BETWEEN 0 AND 1000000000),
  CHECK ((pace_kind = 'target') = (pace_months IS NOT NULL))
) STRICT;

CREATE TABLE program (
  singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE TABLE history (
  singleton INTEGER NOT NULL PRIMARY KEY CHECK (singleton = 1),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  done_sequence INTEGER NOT NULL CHECK (done_sequence >= 0)
) STRICT;

CREATE TABLE command_log (
  sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
  step INTEGER NOT NULL CHECK (step > 0),
  label TEXT NOT NULL,
  group_name TEXT,
  edits TEXT NOT NULL CHECK (json_valid(edits)),
  inverse TEXT NOT NULL CHECK (json_valid(inverse))
) STRICT;
CREATE INDEX command_log_by_step ON command_log (step);

CREATE TABLE courses (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  provider TEXT NOT NULL,
  ${isFlag('is_example')},
  ${isFlag('is_approved')},
  ${isMinutes('work_minutes')},
  ${isOneOf('credits_earned', 'on-completion', 'as-attended')},
  ${isOneOf('schedule_kind', 'flexible', 'dated')},
  ${isDateOrNull('not_before')},
  ${isMinutesOrNull('weekly_maximum_minutes')},
  ${isDateOrNull('booked_on')},
  priority INTEGER NOT NULL CHECK (priority BETWEEN 0 AND 99),
  ${isOneOf('payment_kind', 'once', 'per-session')},
  ${isAmountOrNull('price')},
  ${isDateOrNull('payment_on')},
  ${isOneOf('intensity', ...INTENSITIES)},
  notes TEXT NOT NULL,
  CHECK (schedule_kind = 'dated' OR booked_on IS NULL),
  CHECK (schedule_kind = 'flexible' OR (not_before IS NULL AND weekly_maximum_minutes IS NULL)),
  CHECK (payment_kind = 'once' OR payment_on IS NULL)
) STRICT;

CREATE TABLE course_credits (
  ${part('course_id', 'courses')},
  requirement_id TEXT NOT NULL,
  area_id TEXT,
  ${isOneOf('mode', 'in-person', 'live-online', 'self-paced')},
  ${isMinutes('minutes')},
  PRIMARY KEY (course_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE course_sessions (
  ${part('course_id', 'courses')},
  ${isDate('held_on')},
  ${isMinutes('minutes')},
  PRIMARY KEY (course_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE course_prerequisites (
  ${part('course_id', 'courses')},
  prerequisite_id TEXT NOT NULL REFERENCES courses (id) ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (course_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX course_prerequisites_by_prerequisite ON course_prerequisites (prerequisite_id);

CREATE TABLE arrangements (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  supervisor TEXT NOT NULL,
  ${isFlag('is_example')},
  ${isOneOf('kind', 'individual', 'group')},
  ${isDate('contract_on')},
  ${isDateOrNull('ends_on')},
  ${isDate('first_session_on')},
  ${isMinutes('session_minutes')},
  ${isOneOf('recurrence_kind', 'every-weeks', 'per-month')},
  recurrence_count INTEGER NOT NULL CHECK (recurrence_count BETWEEN 1 AND 26),
  ${isAmountOrNull('price_per_session')},
  yearly_rise INTEGER NOT NULL CHECK (yearly_rise BETWEEN -5000 AND 10000),
  ${isOneOf('intensity', ...INTENSITIES)},
  notes TEXT NOT NULL,
  CHECK (contract_on <= first_session_on),
  CHECK (ends_on IS NULL OR first_session_on <= ends_on)
) STRICT;

CREATE TABLE arrangement_bookings (
  ${part('arrangement_id', 'arrangements')},
  ${isDate('held_on')},
  PRIMARY KEY (arrangement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE practices (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isFlag('is_example')},
  requirement_id TEXT NOT NULL,
  ${isMinutes('weekly_minutes')},
  ${isDateOrNull('starts_on')},
  ${isDateOrNull('ends_on')},
  ${isOneOfOrNull('intensity', ...INTENSITIES)},
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE fees (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isOneOf('category', ...CATEGORIES)},
  ${isFlag('is_example')},
  ${isAmountOrNull('amount')},
  ${isOneOf('due_kind', 'on', 'milestone', 'every', 'calendar-years', 'after-certification')},
  ${isDateOrNull('due_on')},
  ${isOneOfOrNull('milestone', 'contract', 'ready', 'applied', 'certified')},
  offset_days INTEGER CHECK (offset_days BETWEEN -365 AND 365),
  due_months INTEGER CHECK (due_months BETWEEN 1 AND 120),
  ${isOneOfOrNull('due_until', 'certified', 'first-cycle')},
  yearly_rise INTEGER NOT NULL CHECK (yearly_rise BETWEEN -5000 AND 10000),
  program_fee_id TEXT,
  notes TEXT NOT NULL,
  CHECK ((due_kind IN ('on', 'every', 'calendar-years')) = (due_on IS NOT NULL)),
  CHECK ((due_kind = 'milestone') = (milestone IS NOT NULL)),
  CHECK ((due_kind = 'milestone') = (offset_days IS NOT NULL)),
  CHECK ((due_kind IN ('every', 'after-certification')) = (due_months IS NOT NULL)),
  CHECK ((due_kind IN ('every', 'calendar-years')) = (due_until IS NOT NULL))
) STRICT;

CREATE TABLE periods (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  ${isDate('first_on')},
  ${isDate('last_on')},
  ${isOneOf('effect_kind', 'leave', 'study-hours')},
  ${isMinutesOrNull('study_minutes_per_week')},
  CHECK (first_on <= last_on),
  CHECK ((effect_kind = 'study-hours') = (study_minutes_per_week IS NOT NULL))
) STRICT;

CREATE TABLE log_entries (
  ${KEYS},
  ${isOneOf('kind', 'hours', 'payment')},
  ${isDate('happened_on')},
  ${isMinutesOrNull('minutes')},
  ${isAmountOrNull('amount')},
  ${isOneOf('target_kind', 'course', 'session', 'practice', 'fee', 'other')},
  ${link('course_id', 'courses')},
  ${link('arrangement_id', 'arrangements')},
  ${link('practice_id', 'practices')},
  ${link('fee_id', 'fees')},
  ${isDateOrNull('planned_on')},
  completes INTEGER CHECK (completes IN (0, 1)),
  part INTEGER CHECK (part BETWEEN 0 AND 400),
  occurrence INTEGER CHECK (occurrence BETWEEN 0 AND 400),
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
  CHECK ((target_kind = 'fee') = (occurrence IS NOT NULL)),
  CHECK ((target_kind = 'course' AND kind = 'hours') = (completes IS NOT NULL)),
  CHECK ((target_kind = 'course' AND kind = 'payment') = (part IS NOT NULL)),
  CHECK ((target_kind = 'other') = (other_title IS NOT NULL)),
  CHECK ((target_kind = 'other') = (other_category IS NOT NULL))
) STRICT;
CREATE INDEX log_entries_by_course ON log_entries (course_id) WHERE course_id IS NOT NULL;
CREATE INDEX log_entries_by_arrangement ON log_entries (arrangement_id) WHERE arrangement_id IS NOT NULL;
CREATE INDEX log_entries_by_practice ON log_entries (practice_id) WHERE practice_id IS NOT NULL;
CREATE INDEX log_entries_by_fee ON log_entries (fee_id) WHERE fee_id IS NOT NULL;

CREATE TABLE checkmarks (
  ${KEYS},
  ${isOneOf('kind', 'step-done', 'figure-confirmed')},
  subject_id TEXT NOT NULL,
  ${isDate('done_on')}
) STRICT;

CREATE TABLE dismissals (
  ${KEYS},
  finding_key TEXT NOT NULL CHECK (finding_key <> ''),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TABLE scenarios (
  ${KEYS},
  name TEXT NOT NULL CHECK (name <> ''),
  edits TEXT NOT NULL CHECK (json_valid(edits))
) STRICT;
`

/** The plan, normalised, with the log of commands that undo walks back. */
export const firstSchema: Migration = {
  version: 1,
  name: 'first-schema',
  up(database) {
    database.exec(SCHEMA)
  },
}
