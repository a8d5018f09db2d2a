import type { Fault } from '../fault.ts'
import type { RulePack } from '../program/rule-pack.ts'
import type { Rule } from '../program/rule-union.ts'
import type { Grade } from '../values/grade.ts'
import type { Provenance } from '../values/provenance.ts'

/** From the body's own pages: such rules ship switched on. */
const OWN_PAGES: ReadonlySet<Grade> = new Set(['A', 'B'])
/** Too weak to apply: such rules ship switched off, and the person can switch them on. */
const TOO_WEAK: ReadonlySet<Grade> = new Set(['D', 'E'])

/** Rules of a body from before this year may have been overtaken by practice. */
const FIRST_YEAR_NOT_OVERTAKEN = 2020

const WORDS = {
  'not confirmed': /\bnot confirmed\b.*\bon the body['’]s own (?:current )?page\b/i,
  'check this': /\bcheck this\b/i,
  'an assumption': /\ban assumption\b/i,
  'example price': /\bexample price\b/i,
} as const
type Wording = keyof typeof WORDS

/**
 * The first figure that does not ship as its grade asks. A and B: rules are on, except those that a pack marks as
 * overtaken. C: rules are on, and the note says "not confirmed"; prices are examples. D and E: rules are off, the note
 * says "check this", and there are no amounts; a duration, which a date needs, is called an assumption. A step of grade
 * C that is about no requirement is advice, which nobody has to confirm. Codes: `weak-rule-on`, `strong-rule-off`,
 * `overtaken-rule-on`, `overtaken-too-late`, `weak-amount`, `not-worded`.
 */
export function findGradeFault(pack: RulePack): Fault | null {
  const faults = [
    ...pack.rules.map((rule, index) => checkRule(rule, `rules[${index}]`)),
    ...[...pack.requirements.entries()].map(([index, { provenance }]) =>
      checkWords(provenance, `requirements[${index}].provenance`),
    ),
    ...[...pack.eligibility.entries()].map(([index, { provenance }]) =>
      checkWords(provenance, `eligibility[${index}].provenance`),
    ),
    ...[...pack.steps.entries()].map(([index, { requirementId, provenance }]) =>
      requirementId === null && !TOO_WEAK.has(provenance.grade)
        ? null
        : checkWords(provenance, `steps[${index}].provenance`),
    ),
    ...[...pack.documents.entries()].map(([index, { provenance }]) =>
      checkWords(provenance, `documents[${index}].provenance`),
    ),
    ...pack.fees.map((fee, index) => checkAmount(fee, `fees[${index}]`)),
    ...pack.examplePrices.map(({ provenance }, index) =>
      TOO_WEAK.has(provenance.grade) ? weakAmount(provenance, `examplePrices[${index}].amount`) : null,
    ),
    checkWords(pack.provenance, 'provenance'),
    checkWords(pack.renewal.provenance, 'renewal.provenance'),
    checkDuration(pack.preparation.provenance, 'preparation.provenance'),
    checkDuration(pack.review.provenance, 'review.provenance'),
  ]
  return faults.find((fault) => fault !== null) ?? null
}

function checkRule({ isOn, isOvertaken, provenance }: Rule, path: string): Fault | null {
  const { grade } = provenance
  if (isOvertaken) return checkOvertaken(isOn, provenance, path)
  if (isOn && TOO_WEAK.has(grade)) {
    return fault('weak-rule-on', `${path}.isOn`, `expected false: a rule of grade ${grade} ships switched off`)
  }
  if (!isOn && !TOO_WEAK.has(grade)) {
    return fault('strong-rule-off', `${path}.isOn`, `expected true: a rule of grade ${grade} ships switched on`)
  }
  return checkWords(provenance, `${path}.provenance`)
}

/** An old rule of the body that practice has overtaken ships off, whatever its grade. */
function checkOvertaken(isOn: boolean, provenance: Provenance, path: string): Fault | null {
  if (isOn) return fault('overtaken-rule-on', `${path}.isOn`, 'expected false: a rule that is overtaken ships off')
  const year = /\b\d{4}\b/.exec(provenance.asOf ?? '')?.[0]
  if (year === undefined || Number(year) >= FIRST_YEAR_NOT_OVERTAKEN) {
    const expected = `expected a year before ${FIRST_YEAR_NOT_OVERTAKEN}, from which an overtaken rule is`
    return fault('overtaken-too-late', `${path}.provenance.asOf`, expected)
  }
  return expectWords(provenance, 'check this', `${path}.provenance`)
}

function checkAmount({ amount, provenance }: RulePack['fees'][number], path: string): Fault | null {
  if (amount === null || OWN_PAGES.has(provenance.grade)) return null
  if (provenance.grade !== 'C') return weakAmount(provenance, `${path}.amount`)
  return (
    expectWords(provenance, 'example price', `${path}.provenance`) ??
    expectWords(provenance, 'not confirmed', `${path}.provenance`)
  )
}

function weakAmount({ grade }: Provenance, path: string): Fault {
  return fault('weak-amount', path, `expected no amount of grade ${grade}: where no source can be trusted, it is asked`)
}

function checkWords(provenance: Provenance, path: string): Fault | null {
  if (provenance.grade === 'C') return expectWords(provenance, 'not confirmed', path)
  return TOO_WEAK.has(provenance.grade) ? expectWords(provenance, 'check this', path) : null
}

function checkDuration(provenance: Provenance, path: string): Fault | null {
  return TOO_WEAK.has(provenance.grade) ? expectWords(provenance, 'an assumption', path) : checkWords(provenance, path)
}

function expectWords({ grade, note }: Provenance, wording: Wording, path: string): Fault | null {
  if (WORDS[wording].test(note ?? '')) return null
  return fault(
    'not-worded',
    `${path}.note`,
    `expected the words “${wording}” in the note of a figure of grade ${grade}`,
  )
}

function fault(code: string, path: string, message: string): Fault {
  return { code, path, message }
}
