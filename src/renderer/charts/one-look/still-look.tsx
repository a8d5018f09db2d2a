import { useMemo } from 'react'
import { type LookSubject, oneLook } from '#shared/charts/one-look.ts'
import { asWeeksAllow } from '#shared/comparison/as-weeks-allow.ts'
import type { Constraint } from '#shared/projection/result/constraint.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { lookHeads } from '#shared/wording/look-heads.ts'
import { Patterns, usePatternIds } from '../kit/patterns.tsx'
import { headsInWords } from './heads-in-words.ts'
import { layOutLook } from './look-layout.ts'
import { Foreground, Picture } from './picture.tsx'

interface StillLookProps extends LookSubject {
  /** What sets the date; left out where nobody asks. */
  readonly binding?: readonly Constraint[]
  readonly formatter: Formatter
  /** In pixels; the drawing is scaled from there to the room it gets. */
  readonly width: number
  readonly hasMoney?: boolean
}

const NOTHING: readonly Constraint[] = []

/** The one look as a picture alone: for paper, and wherever nothing is to be pointed at. */
export function StillLook({ plan, projection, binding = NOTHING, formatter, width, hasMoney = true }: StillLookProps) {
  const ids = usePatternIds()
  const { look, heads, layout } = useMemo(() => {
    const subject = { plan, projection }
    const drawn = oneLook(asWeeksAllow(subject))
    const all = lookHeads(drawn, subject, null, binding, formatter)
    const shown = hasMoney ? all : { ...all, money: null, cash: null }
    return { look: drawn, heads: shown, layout: layOutLook(drawn, shown, { width, height: 0, scale: 1 }, formatter) }
  }, [plan, projection, binding, formatter, width, hasMoney])
  return (
    <svg viewBox={`0 0 ${layout.width} ${layout.height}`} width="100%" role="img" aria-label={headsInWords(heads)}>
      <Patterns ids={ids} />
      <Picture look={look} ghost={null} layout={layout} ids={ids} />
      <Foreground look={look} ghost={null} layout={layout} ids={ids} />
    </svg>
  )
}
