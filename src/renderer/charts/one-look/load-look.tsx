import { useMemo } from 'react'
import { type LookSubject, looksTogether, oneLook } from '#shared/charts/one-look.ts'
import { asWeeksAllow } from '#shared/comparison/as-weeks-allow.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { loadHead } from '#shared/wording/load-words.ts'
import { GHOST_LINE } from '../kit/marks.tsx'
import { Patterns, usePatternIds } from '../kit/patterns.tsx'
import { useWidth } from '../kit/use-width.ts'
import { headInWords } from './heads-in-words.ts'
import { layOutLoadLook } from './load-look-layout.ts'
import { Foreground, Picture } from './picture.tsx'
import '../kit/kit.css'

interface LoadLookProps extends LookSubject {
  /** The saved plan, where the plan given is being tried: it is drawn dashed. */
  readonly ghost: LookSubject | null
  readonly formatter: Formatter
}

/** How heavy the weeks are, and the dates they lead to: the picture beside fields that change them. */
export function LoadLook({ plan, projection, ghost, formatter }: LoadLookProps) {
  const ids = usePatternIds()
  const { ref, width, scale } = useWidth<HTMLDivElement>()
  const { look, saved, head } = useMemo(() => {
    const subject = { plan, projection }
    const drawn = asWeeksAllow(subject)
    const { look, under } = ghost ? looksTogether(drawn, asWeeksAllow(ghost)) : { look: oneLook(drawn), under: null }
    return { look, saved: under, head: loadHead(subject, ghost?.projection ?? null, formatter) }
  }, [plan, projection, ghost, formatter])
  const layout = useMemo(
    () => (width === 0 ? null : layOutLoadLook(look, head, { width, scale }, formatter)),
    [look, head, width, scale, formatter],
  )
  const mark = saved && certifiedOn(saved)
  return (
    <div ref={ref}>
      {layout && (
        <svg
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          width={layout.width}
          height={layout.height}
          display="block"
          role="img"
          aria-label={headInWords(head)}
        >
          <Patterns ids={ids} />
          <Picture look={look} ghost={saved} layout={layout} ids={ids} />
          {mark && mark !== certifiedOn(look) && (
            <path d={`M${layout.axis.toX(mark)},${layout.top} V${layout.bottom}`} {...GHOST_LINE} />
          )}
          <Foreground look={look} ghost={saved} layout={layout} ids={ids} />
        </svg>
      )}
    </div>
  )
}

function certifiedOn({ path }: ReturnType<typeof oneLook>) {
  return path.milestones.find(({ kind }) => kind === 'certified')?.on ?? null
}
