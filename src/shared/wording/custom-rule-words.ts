import type { CurrencyCode } from '../money/currency.ts'
import type { Figure } from '../program/figures.ts'
import type { Provenance } from '../values/provenance.ts'
import { figureText } from './figure-text.ts'
import { createFormatter } from './formatter.ts'

/** A figure that takes the place of another. Null is not known. */
export interface NewFigure {
  readonly before: Figure | null
  readonly after: Figure | null
}

/** Rule packs are written in English. */
const LANGUAGE = 'en-US'
const LONGEST_SENTENCE = 300
const IN_THIS_COPY = / \(In this copy: [^)]*\.\)$/
const OWN_FIGURE = 'Your own figure, in place of '

/** The source of a figure that a person has put in the place of another: where it was read is kept for comparison. */
export function customProvenance(provenance: Provenance, before: Figure | null, currency: CurrencyCode): Provenance {
  if (provenance.note?.startsWith(OWN_FIGURE)) return provenance
  const was = figureText(before, createFormatter(LANGUAGE, currency))
  return { ...provenance, grade: 'E', note: `${OWN_FIGURE}${before === null ? 'one that was not known' : was}.` }
}

/** A sentence with the new figure where the old one stood once; else with the new one behind it. */
export function reword(text: string, { before, after }: NewFigure): string {
  const bare = text.replace(IN_THIS_COPY, '')
  const replaced = replaceOnce(bare, before, after, '(?![\\d]|[.,]\\d)')
  if (replaced !== null) return replaced
  // A sentence holds no money, so that any currency does.
  const added = `${bare} (In this copy: ${figureText(after, createFormatter(LANGUAGE, 'USD'))}.)`
  return added.length <= LONGEST_SENTENCE ? added : bare
}

/** A text with the new number of hours where it names the old one once; else as it is. */
export function rewordHours(text: string, { before, after }: NewFigure): string {
  return replaceOnce(text, before, after, '(?= hours?\\b)') ?? text
}

function replaceOnce(text: string, before: Figure | null, after: Figure | null, behind: string): string | null {
  const [was, is] = [numberOf(before), numberOf(after)]
  if (was === null || is === null) return null
  const pattern = new RegExp(`(?<![\\d.,])${was.replace(/[.,]/g, '\\$&')}${behind}`, 'g')
  return text.match(pattern)?.length === 1 ? text.replace(pattern, is) : null
}

/** The number as a sentence has it, hours for minutes: `90`, `1,000`, `7.5`. Null for what is no single number. */
function numberOf(figure: Figure | null): string | null {
  if (figure === null || figure.unit === 'ratio') return null
  const value = figure.unit === 'minutes' ? figure.value / 60 : figure.value
  return createFormatter(LANGUAGE, 'USD').number(value)
}
