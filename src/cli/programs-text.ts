import { otherMethodsOf } from '#shared/program/other-methods.ts'
import { isComputed } from '#shared/program/rule-effect.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import type { Provenance } from '#shared/values/provenance.ts'
import { createFormatter, type Formatter } from '#shared/wording/formatter.ts'
import { GRADE_MEANINGS } from '#shared/wording/names.ts'
import { count } from '#shared/wording/phrases.ts'
import { LOCALE } from './locale.ts'
import type { Programs } from './programs.ts'
import { joinSections, listLines } from './text-report.ts'

/** The programs whose rules ship, one in each line, and what the grades mean. */
export function writeProgramsText({ packs, faults }: Programs): string {
  const width = Math.max(0, ...packs.map(({ id }) => id.length)) + 2
  const lines = packs.map(
    ({ id, name, version, provenance }) => `${id.padEnd(width)}${name}, version ${version}, grade ${provenance.grade}`,
  )
  return `${joinSections([
    lines,
    listLines(
      'Could not be read',
      faults.map(({ file, path, message }) => [file, path, message].filter((part) => part !== '').join(': ')),
    ),
    gradeLines(),
  ])}\n`
}

/** One program, each figure with its grade and its sources. */
export function writeProgramText(pack: RulePack): string {
  const formatter = createFormatter(LOCALE, pack.currency)
  const { requirements, rules, fees, documents, eligibility, preparation, review, renewal } = pack
  const durations = [
    { what: `Preparation of ${formatter.days(preparation.days)}`, provenance: preparation.provenance },
    { what: `Review of ${formatter.days(review.days)}`, provenance: review.provenance },
    { what: `Renewal every ${formatter.months(renewal.months)}: ${renewal.summary}`, provenance: renewal.provenance },
  ]
  return `${joinSections([
    [
      `${pack.name}, version ${pack.version}`,
      `${pack.title}. ${pack.body}, ${pack.website}`,
      sourceText(pack.provenance),
    ],
    figureLines(
      'Requirements',
      requirements.map((requirement) => ({
        what: `${requirement.name}: ${formatter.duration(requirement.minimumMinutes)}${areasText(requirement, pack)}`,
        provenance: requirement.provenance,
      })),
    ),
    figureLines(
      'Rules',
      rules.map((rule) => ({ what: `${ruleState(rule)}: ${rule.summary}`, provenance: rule.provenance })),
    ),
    figureLines('Times', durations),
    figureLines(
      'Fees',
      fees.map(({ title, amount, provenance }) => ({ what: `${title}: ${feeText(amount, formatter)}`, provenance })),
    ),
    figureLines(
      'Documents',
      documents.map(({ name, detail, provenance }) => ({ what: `${name}: ${detail}`, provenance })),
    ),
    figureLines(
      'Who can apply',
      eligibility.map(({ summary, provenance }) => ({ what: summary, provenance })),
    ),
    gradeLines(),
  ])}\n`
}

interface SourcedLine {
  readonly what: string
  readonly provenance: Provenance
}

function figureLines(heading: string, lines: readonly SourcedLine[]): string[] {
  return listLines(
    heading,
    lines.map(({ what, provenance }) => `${what}\n  ${sourceText(provenance)}`),
  )
}

function ruleState(rule: RulePack['rules'][number]): string {
  if (!rule.isOn) return 'Off'
  return isComputed(rule) ? 'On' : 'To be kept by you'
}

function feeText(amount: RulePack['fees'][number]['amount'], formatter: Formatter): string {
  return amount === null ? 'no trustworthy figure' : formatter.money(amount)
}

/** `[A, 2025] The body’s own page (2025). A note.` */
function sourceText({ grade, sources, asOf, note }: Provenance): string {
  const from = sources.map(({ title, dated }) => (dated === null ? title : `${title} (${dated})`)).join('; ')
  const shown = `[${asOf === null ? grade : `${grade}, ${asOf}`}] ${from || 'no source'}`
  return note === null ? shown : `${shown}. ${note}`
}

function gradeLines(): string[] {
  return listLines(
    'Grades',
    Object.entries(GRADE_MEANINGS).map(([grade, meaning]) => `${grade}: ${meaning}`),
  )
}

/** `, in 17 areas, and by 1 other method`; empty where there are none. */
function areasText({ id, areas }: Requirement, pack: RulePack): string {
  const methods = areas.filter((area) => otherMethodsOf(pack, id).has(area.id)).length
  const studied = areas.length - methods
  return [
    studied === 0 ? '' : `, in ${count(studied, 'area', 'areas')}`,
    methods === 0 ? '' : `, and by ${count(methods, 'other method', 'other methods')}`,
  ].join('')
}
