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
  part,
} from './column.ts'
import type { Migration } from './migration.ts'

/** SQLite cannot change a check, so tables with a new kind of pace or grid are made anew and filled. */
const PLAN = `
CREATE TABLE plan_5 (
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
  eligibility TEXT CHECK (json_valid(eligibility)),
  ${isOneOf('pace_kind', 'capacity', 'target', 'target-date')},
  pace_months INTEGER CHECK (pace_months BETWEEN 1 AND 120),
  ${isDateOrNull('pace_on')},
  ${isMinutes('study_minutes_per_week')},
  ${isMinutes('client_minutes_per_week')},
  ${isMinutesOrNull('energy_minutes_per_week')},
  recovery_every_weeks INTEGER NOT NULL CHECK (recovery_every_weeks BETWEEN 0 AND 52),
  savings INTEGER NOT NULL CHECK (savings BETWEEN -1000000000 AND 1000000000),
  monthly_budget INTEGER NOT NULL CHECK (monthly_budget BETWEEN 0 AND 1000000000),
  ${isFlag('waits_for_money')},
  ${isAmountOrNull('income_per_client_hour')},
  displaced_share INTEGER NOT NULL CHECK (displaced_share BETWEEN 0 AND 10000),
  CHECK ((pace_kind = 'target') = (pace_months IS NOT NULL)),
  CHECK ((pace_kind = 'target-date') = (pace_on IS NOT NULL))
) STRICT;

INSERT INTO plan_5 (
  singleton, id, name, is_sample, currency, start_on, as_of, degree, experience_years, licence, pace_kind, pace_months,
  study_minutes_per_week, client_minutes_per_week, energy_minutes_per_week, recovery_every_weeks, savings,
  monthly_budget, waits_for_money, income_per_client_hour, displaced_share
) SELECT
  singleton, id, name, is_sample, currency, start_on, as_of, degree, experience_years, licence, pace_kind, pace_months,
  study_minutes_per_week, client_minutes_per_week, energy_minutes_per_week, recovery_every_weeks, savings,
  monthly_budget, waits_for_money, income_per_client_hour, displaced_share
  FROM plan;
DROP TABLE plan;
ALTER TABLE plan_5 RENAME TO plan;
`

const ARRANGEMENTS = `
CREATE TABLE arrangements_5 (
  ${KEYS},
  title TEXT NOT NULL CHECK (title <> ''),
  supervisor TEXT NOT NULL,
  ${isFlag('is_example')},
  ${isOneOf('kind', 'individual', 'group')},
  ${isDate('contract_on')},
  ${isDateOrNull('ends_on')},
  ${isDate('first_session_on')},
  group_size INTEGER CHECK (group_size BETWEEN 2 AND 100),
  ${isFlag('has_second_supervisor')},
  ${isMinutes('session_minutes')},
  ${isOneOf('recurrence_kind', 'every-weeks', 'per-month', 'weekdays-of-month', 'listed-days')},
  recurrence_count INTEGER CHECK (recurrence_count BETWEEN 1 AND 26),
  ${isOneOfOrNull('weekday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')},
  places_in_month TEXT CHECK (json_valid(places_in_month)),
  ${isAmountOrNull('price_per_session')},
  yearly_rise INTEGER NOT NULL CHECK (yearly_rise BETWEEN -5000 AND 10000),
  ${isOneOf('intensity', 'light', 'ordinary', 'heavy')},
  notes TEXT NOT NULL,
  CHECK (contract_on <= first_session_on),
  CHECK (ends_on IS NULL OR first_session_on <= ends_on),
  CHECK ((recurrence_kind IN ('every-weeks', 'per-month')) = (recurrence_count IS NOT NULL)),
  CHECK ((recurrence_kind = 'weekdays-of-month') = (weekday IS NOT NULL)),
  CHECK ((recurrence_kind = 'weekdays-of-month') = (places_in_month IS NOT NULL))
) STRICT;

INSERT INTO arrangements_5 (
  id, position, title, supervisor, is_example, kind, contract_on, ends_on, first_session_on, group_size,
  has_second_supervisor, session_minutes, recurrence_kind, recurrence_count, price_per_session, yearly_rise, intensity,
  notes
) SELECT
  id, position, title, supervisor, is_example, kind, contract_on, ends_on, first_session_on, group_size,
  has_second_supervisor, session_minutes, recurrence_kind, recurrence_count, price_per_session, yearly_rise, intensity,
  notes
  FROM arrangements;
DROP TABLE arrangements;
ALTER TABLE arrangements_5 RENAME TO arrangements;

CREATE TABLE arrangement_days (
  ${part('arrangement_id', 'arrangements')},
  ${isDate('held_on')},
  PRIMARY KEY (arrangement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE arrangement_times_off (
  ${part('arrangement_id', 'arrangements')},
  ${isDate('first_on')},
  ${isDate('last_on')},
  PRIMARY KEY (arrangement_id, position),
  CHECK (first_on <= last_on)
) STRICT, WITHOUT ROWID;
`

const FEES = `
ALTER TABLE fees ADD COLUMN ${isDateOrNull('member_until')};
`

/**
 * What plan format 4 adds: a pace by date, sessions on weekdays of the month or on listed days, the supervisor's own
 * time off, when conditions of the program are met, and until when one is a member already.
 */
export const planFormat4: Migration = {
  version: 5,
  name: 'plan-format-4',
  up(database) {
    database.exec(PLAN)
    database.exec(ARRANGEMENTS)
    database.exec(FEES)
  },
}
