import { describe, expect, it } from 'vitest'
import { figureToText, readFigure } from '#renderer/screens/path/figure-draft.ts'
import { figuresOf } from '#shared/program/figures.ts'
import { PROGRAM_IDS, shippedRules } from '../../../helpers/resources.ts'

describe('a figure of the rules in a field', () => {
  it.each(PROGRAM_IDS)('of %s is read back as it was written', (programId) => {
    const { rules, requirements, currency } = shippedRules(programId)
    const figures = [
      ...requirements.map(({ minimumMinutes }) => ({ unit: 'minutes', value: minimumMinutes }) as const),
      ...rules.flatMap((rule) => figuresOf(rule).flatMap(({ figure }) => (figure ? [figure] : []))),
    ]
    for (const figure of figures) {
      const text = figureToText(figure, currency)
      expect(readFigure(text, figure.unit, currency)).toEqual({ ok: true, value: figure })
    }
  })

  it('may be left empty only where an amount is not known', () => {
    expect(readFigure(' ', 'amount', 'USD')).toEqual({ ok: true, value: null })
    expect(figureToText(null, 'USD')).toBe('')
    for (const unit of ['minutes', 'months', 'days', 'number', 'ratio'] as const) {
      expect(readFigure('', unit, 'USD').ok).toBe(false)
    }
  })

  it.each([
    ['3 in 4', 3, 4],
    ['3:4', 3, 4],
    ['1 of 20', 1, 20],
    ['1/2', 1, 2],
  ])('takes the share %s', (text, numerator, denominator) => {
    expect(readFigure(text, 'ratio', 'USD')).toEqual({ ok: true, value: { unit: 'ratio', numerator, denominator } })
  })

  it('says what it can read', () => {
    expect(readFigure('half', 'ratio', 'USD')).toEqual({
      ok: false,
      error: 'Write two whole numbers such as 1 in 2.',
    })
    expect(readFigure('1.5', 'months', 'USD')).toEqual({ ok: false, error: 'Write a whole number.' })
  })
})
