import { findRuleFault } from '../counting/check-rules.ts'
import { type Fault, type Outcome, succeed } from '../fault.ts'
import { firstIssue } from '../first-issue.ts'
import { type RulePack, rulePackSchema } from '../program/rule-pack.ts'
import type { Grade } from '../values/grade.ts'
import type { Provenance } from '../values/provenance.ts'
import { findGradeFault } from './check-grades.ts'

/** The grades of figures that need no source: background knowledge, and our own arithmetic. */
const GRADES_WITHOUT_SOURCE: ReadonlySet<Grade> = new Set(['E', 'calc'])

/**
 * Reads a rule pack as it ships. Faults: `invalid-program`, `duplicate-id`, `unknown-requirement`, `no-source`,
 * those of {@link findGradeFault} and those of {@link findRuleFault}; each names the path and what was expected there.
 *
 * A pack inside a plan is checked by the schema only, since there the person may switch any rule on.
 */
export function readRulePack(value: unknown): Outcome<RulePack> {
  const parsed = rulePackSchema.safeParse(value)
  if (!parsed.success) return firstIssue('invalid-program', parsed.error)
  const pack = parsed.data
  const fault =
    findDuplicateId(pack) ??
    findUnknownRequirement(pack) ??
    findMissingSource(pack) ??
    findGradeFault(pack) ??
    findRuleFault(pack)
  return fault ? { ok: false, fault } : succeed(pack)
}

function findDuplicateId(pack: RulePack): Fault | null {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['eligibility', pack.eligibility],
    ['steps', pack.steps],
    ['documents', pack.documents],
    ['requirements', pack.requirements],
    ['rules', pack.rules],
    ['fees', pack.fees],
    ['examplePrices', pack.examplePrices],
    ['toConfirm', pack.toConfirm ?? []],
    ...pack.requirements.map(({ areas }, index) => [`requirements[${index}].areas`, areas] as const),
  ]
  for (const [list, items] of lists) {
    const seen = new Set<string>()
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id))
        return { code: 'duplicate-id', path: `${list}[${index}].id`, message: `the id ${id} is used twice` }
      seen.add(id)
    }
  }
  return null
}

function findUnknownRequirement(pack: RulePack): Fault | null {
  const known = new Set(pack.requirements.map(({ id }) => id))
  const links = [
    ...pack.rules.map(({ requirementId }, index) => ({ path: `rules[${index}]`, requirementId })),
    ...pack.steps.map(({ requirementId }, index) => ({ path: `steps[${index}]`, requirementId })),
  ]
  for (const { path, requirementId } of links) {
    if (requirementId === null || known.has(requirementId)) continue
    return {
      code: 'unknown-requirement',
      path: `${path}.requirementId`,
      message: `expected the id of a requirement of this pack; there is none called ${requirementId}`,
    }
  }
  return null
}

function findMissingSource(pack: RulePack): Fault | null {
  for (const { path, provenance } of listProvenances(pack)) {
    if (provenance.sources.length > 0 || GRADES_WITHOUT_SOURCE.has(provenance.grade)) continue
    return {
      code: 'no-source',
      path: `${path}.sources`,
      message: `expected at least one source for a figure of grade ${provenance.grade}`,
    }
  }
  return null
}

/** Every provenance of a pack, with its path. */
function listProvenances(pack: RulePack): readonly { readonly path: string; readonly provenance: Provenance }[] {
  const lists = {
    eligibility: pack.eligibility,
    steps: pack.steps,
    documents: pack.documents,
    requirements: pack.requirements,
    rules: pack.rules,
    fees: pack.fees,
    examplePrices: pack.examplePrices,
  }
  return [
    { path: 'provenance', provenance: pack.provenance },
    { path: 'preparation.provenance', provenance: pack.preparation.provenance },
    { path: 'review.provenance', provenance: pack.review.provenance },
    { path: 'renewal.provenance', provenance: pack.renewal.provenance },
    ...Object.entries(lists).flatMap(([list, items]) =>
      items.map(({ provenance }, index) => ({ path: `${list}[${index}].provenance`, provenance })),
    ),
  ]
}
