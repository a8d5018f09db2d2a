import type { Rule } from './rule-union.ts'

/** A figure of a rule pack, with its unit: whole minutes, months, days, minor units of money, a number, or a ratio. */
export type Figure =
  | { readonly unit: 'minutes' | 'months' | 'days' | 'amount' | 'number'; readonly value: number }
  | { readonly unit: 'ratio'; readonly numerator: number; readonly denominator: number }

/** Which field of a rule a figure is. `ratio` is a share or a conversion, which two fields hold as whole numbers. */
export type RuleField = 'minutes' | 'months' | 'count' | 'people' | 'peopleWithTwoSupervisors' | 'ratio'

export interface RuleFigure {
  readonly field: RuleField
  /** Null where the rule leaves it open. */
  readonly figure: Figure | null
}

const UNITS = {
  minutes: 'minutes',
  months: 'months',
  count: 'number',
  people: 'number',
  peopleWithTwoSupervisors: 'number',
} as const satisfies Record<Exclude<RuleField, 'ratio'>, Figure['unit']>

/** The figures that a rule holds, in the order in which they are written. */
export function figuresOf(rule: Rule): readonly RuleFigure[] {
  const figures: RuleFigure[] = []
  for (const [field, value] of Object.entries(rule)) {
    if (isPlainField(field)) {
      figures.push({ field, figure: typeof value === 'number' ? { unit: UNITS[field], value } : null })
    }
  }
  if ('numerator' in rule) {
    figures.push({
      field: 'ratio',
      figure: { unit: 'ratio', numerator: rule.numerator, denominator: rule.denominator },
    })
  }
  return figures
}

/** The fields of a rule that hold this figure, with their values. */
export function fieldsOf(field: RuleField, figure: Figure): Readonly<Record<string, number>> {
  return figure.unit === 'ratio'
    ? { numerator: figure.numerator, denominator: figure.denominator }
    : { [field]: figure.value }
}

function isPlainField(field: string): field is keyof typeof UNITS {
  return Object.hasOwn(UNITS, field)
}
