import { type Outcome, refuse, succeed } from '../fault.ts'
import { firstIssue } from '../first-issue.ts'
import { scenarioInNormalForm } from './older-scenarios.ts'
import { PLAN_FORMAT, PLAN_FORMAT_VERSION, type Plan, planSchema } from './plan.ts'
import { EVIDENCE_FILES_KEY, evidenceFilesSchema } from './plan-file.ts'
import { PROTECTED_FORMAT } from './protected-document.ts'
import { findReferenceFault } from './references.ts'
import { findLengthFault, findSizeFault } from './size.ts'

/**
 * Reads the JSON form of a plan; files in it are left out. Faults: `too-large`, `not-json`, `passphrase-needed` for a
 * protected export, `other-format`, `newer-version`, `too-many`, `invalid-plan`, `duplicate-id`, `dangling-link`; each
 * names the path and what was expected there.
 */
export function readPlanText(text: string): Outcome<Plan> {
  const value = parsePlanText(text)
  return value.ok ? readPlan(value.value) : value
}

/** Parses the text of a plan file. Faults: `too-large`, `not-json`. */
export function parsePlanText(text: string): Outcome<unknown> {
  const lengthFault = findLengthFault(text.length)
  if (lengthFault) return { ok: false, fault: lengthFault }
  try {
    return succeed(JSON.parse(text.replace(/^\uFEFF/, ''))) // some editors put a byte order mark in front
  } catch {
    return refuse('not-json', '', 'this file is not JSON; choose a plan that Certpace exported')
  }
}

/** As {@link readPlanText}, for a value that is already parsed. */
export function readPlan(value: unknown): Outcome<Plan> {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null
  if (format === PROTECTED_FORMAT) {
    return refuse(
      'passphrase-needed',
      '',
      'this export is protected by a passphrase; open it in Certpace and export it without protection to use it elsewhere',
    )
  }
  if (typeof value !== 'object' || value === null || format !== PLAN_FORMAT) {
    return refuse('other-format', 'format', `expected "${PLAN_FORMAT}"; this is not a Certpace plan`)
  }
  if (
    'formatVersion' in value &&
    typeof value.formatVersion === 'number' &&
    value.formatVersion > PLAN_FORMAT_VERSION
  ) {
    return refuse(
      'newer-version',
      'formatVersion',
      `this plan has version ${value.formatVersion}, and this program reads up to ${PLAN_FORMAT_VERSION}; update Certpace to open it`,
    )
  }
  const sizeFault = findSizeFault(value)
  if (sizeFault) return { ok: false, fault: sizeFault }
  const { [EVIDENCE_FILES_KEY]: files, ...fields }: Readonly<Record<string, unknown>> = { ...value }
  const parsed = planSchema.safeParse(withThisVersion(fields))
  if (!parsed.success) return firstIssue('invalid-plan', parsed.error)
  if (!evidenceFilesSchema.nullish().safeParse(files).success) {
    return refuse('invalid-plan', EVIDENCE_FILES_KEY, 'expected the files as base64, each under its SHA-256')
  }
  const fault = findReferenceFault(parsed.data)
  return fault ? { ok: false, fault } : succeed(parsed.data)
}

const EARLIER_VERSIONS: readonly unknown[] = [1, 2, 3, 4]
/** Versions of which some meanings have changed on purpose since, so that dates may have moved. */
const VERSIONS_OF_OLDER_MEANING: readonly unknown[] = [1, 2, 3]

/** Whether the value of a plan file was written before meanings changed that may move its dates. */
export function isOfOlderMeaning(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'formatVersion' in value &&
    VERSIONS_OF_OLDER_MEANING.includes(value.formatVersion)
  )
}

/**
 * Each version only added to the one before it, except that scenarios were edits up to version 4. So plans of older
 * versions are read as plans of this one.
 */
function withThisVersion(value: Readonly<Record<string, unknown>>): object {
  if (!EARLIER_VERSIONS.includes(value['formatVersion'])) return value
  const { scenarios } = value
  return {
    ...value,
    formatVersion: PLAN_FORMAT_VERSION,
    scenarios: Array.isArray(scenarios) ? scenarios.map((one) => scenarioInNormalForm(one, value)) : scenarios,
  }
}

/** The JSON form of a plan: the same plan gives the same bytes. */
export function writePlanText(plan: Plan): string {
  // Parsing again fixes the order of keys to that of the schema, whatever path the plan took through edits.
  return `${JSON.stringify(planSchema.parse(plan), null, 2)}\n`
}
