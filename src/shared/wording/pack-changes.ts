import type { Checkmark } from '../plan/checkmark.ts'
import type { Pinning } from '../plan/pinning.ts'
import type { PackChange, PackPart } from '../program/compare-packs.ts'
import { bodyVersionOf, isCustom } from '../program/custom-rules.ts'
import type { RuleField } from '../program/figures.ts'
import type { RulePack } from '../program/rule-pack.ts'
import { figureText } from './figure-text.ts'
import type { Formatter } from './formatter.ts'
import { capitalize, count, joinWords } from './phrases.ts'

const PART_NAMES: Readonly<Record<PackPart, string>> = {
  requirement: 'requirement',
  area: 'area',
  rule: 'rule',
  document: 'document',
  fee: 'fee',
  condition: 'condition',
  step: 'step',
}

const DURATION_NAMES = {
  preparation: 'Time to prepare the application',
  review: 'Time of the review',
  renewal: 'Time between renewals',
} as const

/** What the figures of a rule are, as the names of fields. */
export const RULE_FIELD_NAMES: Readonly<Record<RuleField, string>> = {
  minutes: 'Hours',
  months: 'Months',
  count: 'How many',
  people: 'People in a group',
  peopleWithTwoSupervisors: 'People with two supervisors',
  ratio: 'Share, such as 1 in 2',
}

/** `version 2025.T.1 (corrected Nov 2026, own copy)`; a pack whose sources name no version is called undated. */
export function versionName(version: string): string {
  const named = version.replace(/, ([^()]+)$/, ' ($1)').replace(/, ([^()]+) \((.+)\)$/, ' ($1, $2)')
  return named.startsWith('undated') ? named.replace('undated', 'the undated version') : `version ${named}`
}

/** `AASECT Certified Sex Therapist, version 2025.T.1, from sources of Jul 31, 2025` */
export function rulesName({ name, version, asOf }: RulePack, formatter: Formatter): string {
  const dated = asOf === null ? '' : `, from sources of ${formatter.date(asOf)}`
  return `${name}, ${versionName(version)}${dated}`
}

/** A confirmation that was given for other rules than the plan's. */
export function confirmedBeforeSentence({ on, rules }: Checkmark, formatter: Formatter): string {
  const of = rules === undefined ? '' : ` for ${versionName(rules.version)}`
  return `You confirmed this${of} on ${formatter.date(on)}.`
}

/** One difference between two rule packs, as a sentence. */
export function packChangeSentence(change: PackChange, formatter: Formatter): string {
  switch (change.kind) {
    case 'version':
      return `${capitalize(versionName(change.after))} in place of ${versionName(change.before)}.`
    case 'added':
      return `New ${PART_NAMES[change.part]}: ${ended(change.name)}`
    case 'removed':
      return `No longer there, ${PART_NAMES[change.part]}: ${ended(change.name)}`
    case 'figure': {
      const name = change.of === 'requirement' || change.of === 'fee' ? change.name : DURATION_NAMES[change.of]
      return `${name}: ${figureText(change.after, formatter)} in place of ${figureText(change.before, formatter)}.`
    }
    case 'switched':
      return `Switched ${change.isOn ? 'on' : 'off'}: ${ended(change.name)}`
    case 'rule': {
      if (change.before !== change.after) return `“${change.after}” in place of “${change.before}”`
      const figures = change.figures.map(
        ({ before, after }) => `${figureText(after, formatter)} in place of ${figureText(before, formatter)}`,
      )
      return figures.length === 0
        ? `“${change.after}” is counted in another way.`
        : `“${change.after}”: ${joinWords(figures)}.`
    }
    case 'due':
      return `${change.name}: due at another time.`
    case 'condition':
      return change.before === change.after
        ? `“${change.after}” is checked in another way.`
        : `“${change.after}” in place of “${change.before}”`
    case 'wording':
      return `${capitalize(count(change.count, 'thing is', 'things are'))} said in other words or from another source, without another figure.`
  }
}

/** Whether a plan's rules are fixed, by what, and which version that is. */
export function pinningSentence(pinning: Pinning | null, program: RulePack, formatter: Formatter): string {
  const own = isCustom(program) ? ' This plan is held to a copy of your own.' : ''
  if (pinning === null) return `No version applies to you yet: no contract is in force and nothing is logged.${own}`
  const because =
    pinning.by === 'contract'
      ? `your supervision contract is dated ${formatter.date(pinning.on)}`
      : `your first log entry is of ${formatter.date(pinning.on)}`
  return isCustom(program)
    ? `${capitalize(versionName(bodyVersionOf(program)))} applies because ${because}.${own}`
    : `These rules apply because ${because}.`
}

/** Why a figure of a person's own cannot stand, and what to do, by the code of the fault. */
export function packFaultSentence(code: string): string {
  switch (code) {
    case 'never-satisfied':
      return 'With this, the rules of the requirement leave less room than it asks for. Change the other figure first.'
    case 'impossible-share':
    case 'weight-above-one':
      return 'The first number cannot be above the second.'
    default:
      return 'This figure is outside of what the rules can hold. Choose another.'
  }
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
