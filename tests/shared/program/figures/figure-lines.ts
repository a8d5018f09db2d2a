import { fieldsOf, figuresOf } from '#shared/program/figures.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { Rule } from '#shared/program/rule-union.ts'

/**
 * Every figure of a pack as a line of its own, so that a whole pack can be held against a second copy: hours as hours,
 * amounts in minor units, the grade at the end.
 */
export function figureLines(pack: RulePack): readonly string[] {
  return [
    `version ${pack.version}, as of ${pack.asOf}, ${pack.currency}, ${pack.provenance.grade}`,
    ...pack.eligibility.map(({ id, check, provenance }) => `who ${id}${checkText(check)}, ${provenance.grade}`),
    ...pack.documents.map(({ id, provenance }) => `document ${id}, ${provenance.grade}`),
    ...pack.requirements.flatMap(({ id, earnedBy, minimumMinutes, areas, provenance }) => [
      `${id}: ${hours(minimumMinutes)} by ${earnedBy}, ${provenance.grade}`,
      ...(areas.length === 0 ? [] : [`${id} areas: ${areas.map((area) => area.id).join(' ')}`]),
    ]),
    ...pack.rules.map(ruleLine),
    `preparation ${pack.preparation.days} days, ${pack.preparation.provenance.grade}`,
    `review ${pack.review.days} days, ${pack.review.provenance.grade}`,
    `renewal ${pack.renewal.months} months, ${pack.renewal.provenance.grade}`,
    ...pack.fees.map(({ id, amount, due, provenance }) => `fee ${id} ${amount}, ${dueText(due)}, ${provenance.grade}`),
    ...pack.examplePrices.map(({ id, amount, per, provenance }) => `price ${id} ${amount}/${per}, ${provenance.grade}`),
  ]
}

function ruleLine(rule: Rule): string {
  const figures = figuresOf(rule).map(({ field, figure }) => {
    if (figure === null) return `${field} none`
    if (figure.unit === 'minutes') return hours(figure.value)
    const fields = Object.values(fieldsOf(field, figure))
    return field === 'ratio' ? fields.join('/') : `${field} ${fields.join()}`
  })
  const members = [
    'areaIds' in rule ? (rule.areaIds ?? []) : [],
    'modes' in rule ? rule.modes : [],
    'supervisionKind' in rule ? [rule.supervisionKind] : [],
    'documentId' in rule ? [rule.documentId] : [],
    'toRequirementId' in rule ? [`to ${rule.toRequirementId}`] : [],
    'afterRequirementId' in rule ? [`after ${rule.afterRequirementId}`] : [],
    'bindsOn' in rule ? [rule.bindsOn] : [],
    'of' in rule ? [`of ${rule.of}`] : [],
  ].flat()
  const parts = [rule.kind, ...figures, ...members].join(' ')
  return `${rule.requirementId} ${rule.id}: ${parts}, ${rule.isOn ? 'on' : 'off'}, ${rule.provenance.grade}`
}

function hours(minutes: number): string {
  return `${minutes / 60} h`
}

function checkText(check: RulePack['eligibility'][number]['check']): string {
  if (check === null) return ''
  return check.kind === 'licence'
    ? ` ${check.accepted.join('/')}`
    : ` ${check.accepted.map(({ degree, years }) => `${degree}+${years}`).join(' ')}`
}

function dueText(due: RulePack['fees'][number]['due']): string {
  switch (due.kind) {
    case 'milestone':
      return `${due.milestone}${due.offsetDays === 0 ? '' : ` ${due.offsetDays} days`}`
    case 'after-certification':
      return `${due.months} months after`
    case 'every':
      return `every ${due.months} months until ${due.until}`
    case 'on':
      return `on ${due.on}`
    default:
      return `each January 1 until ${due.until}`
  }
}
