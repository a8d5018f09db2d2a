import type { Parsed } from './parsed.ts'

/** What stands in a sum: a figure, a sign, or a bracket. */
type Part = { readonly kind: 'figure'; readonly value: number } | { readonly kind: 'sign'; readonly sign: string }

const SIGNS = '+-*/()'
const NOT_A_SUM: Parsed<never> = { ok: false, error: 'Write a sum such as 3*149+20.' }

/** Whether a text holds a sum rather than one figure: a sign between two figures. */
export function isSum(text: string): boolean {
  return /\d\s*[^\d\s.,'’()]*\s*\)*\s*[+*/×÷x−–-]\s*\(*\s*[^\d\s.,'’()]*\s*\d/.test(text)
}

/**
 * Works out a sum of `+`, `-`, `*`, `/` and brackets, in the usual order. `readFigure` gives the value of each figure;
 * the result is not rounded.
 */
export function readSum(text: string, readFigure: (text: string) => Parsed<number>): Parsed<number> {
  const parts = partsOf(text, readFigure)
  if (!parts.ok) return parts
  let at = 0

  const takeSign = (signs: string): string | null => {
    const part = parts.value[at]
    if (part?.kind !== 'sign' || !signs.includes(part.sign)) return null
    at += 1
    return part.sign
  }

  /** A figure, or a sum in brackets; null where neither stands. */
  function value(): number | null {
    const part = parts.ok ? parts.value[at] : undefined
    if (part?.kind === 'figure') {
      at += 1
      return part.value
    }
    if (takeSign('(') === null) return null
    const inner = sum()
    return takeSign(')') === null ? null : inner
  }

  function product(): number | null {
    let result = value()
    for (let sign = takeSign('*/'); sign !== null && result !== null; sign = takeSign('*/')) {
      const factor = value()
      result = factor === null ? null : sign === '*' ? result * factor : result / factor
    }
    return result
  }

  function sum(): number | null {
    let result = product()
    for (let sign = takeSign('+-'); sign !== null && result !== null; sign = takeSign('+-')) {
      const term = product()
      result = term === null ? null : sign === '+' ? result + term : result - term
    }
    return result
  }

  const result = sum()
  return result !== null && at === parts.value.length && Number.isFinite(result)
    ? { ok: true, value: result }
    : NOT_A_SUM
}

function partsOf(text: string, readFigure: (text: string) => Parsed<number>): Parsed<readonly Part[]> {
  const plain = text.replace(/[×x]/g, '*').replace(/÷/g, '/').replace(/[−–]/g, '-')
  const parts: Part[] = []
  for (const piece of plain.split(/([+\-*/()])/).map((each) => each.trim())) {
    if (piece === '') continue
    if (SIGNS.includes(piece)) parts.push({ kind: 'sign', sign: piece })
    else {
      const figure = readFigure(piece)
      if (!figure.ok) return figure
      parts.push({ kind: 'figure', value: figure.value })
    }
  }
  return { ok: true, value: parts }
}
