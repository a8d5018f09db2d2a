import type { Database } from 'better-sqlite3-multiple-ciphers'
import { type PlanContents, planContentsSchema } from '#shared/plan/plan-contents.ts'
import type { Row } from '../store/tables/table.ts'

/** The name of the plan in a database, and in a few numbers what it holds. Throws for a damaged database. */
export function readPlanContents(database: Database): PlanContents {
  const row = database
    .prepare<[], Row>(
      `SELECT
        (SELECT name FROM plan) AS planName,
        (SELECT currency FROM plan) AS currency,
        (SELECT revision FROM history) AS revision,
        (SELECT count(*) FROM courses) AS courses,
        count(*) FILTER (WHERE kind = 'hours' AND target_kind = 'session' AND minutes > 0) AS sessions,
        coalesce(sum(minutes) FILTER (WHERE kind = 'hours'), 0) AS minutes,
        count(*) FILTER (WHERE kind = 'payment') AS payments,
        coalesce(
          sum(CASE target_kind WHEN 'contribution' THEN -amount ELSE amount END) FILTER (WHERE kind = 'payment'), 0
        ) AS paid
      FROM log_entries`, // the log can be long, so it is read once
    )
    .get()
  return planContentsSchema.parse({ ...row, evidence: countEvidence(database) })
}

/** The first schema had no table of evidence; files of it are backed up before they are migrated. */
function countEvidence(database: Database): number {
  const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'evidence'").get() !== undefined
  return isThere ? (database.prepare<[], number>('SELECT count(*) FROM evidence').pluck().get() ?? 0) : 0
}
