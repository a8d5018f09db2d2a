import { useEffect, useState } from 'react'

const MARK = 'first-figures'

/**
 * False until the figures of the screen are painted, then true: what is heavy waits for it. The first time in the life
 * of the page leaves a mark, which benchmarks read.
 */
export function useFirstFigures(): boolean {
  const [arePainted, setPainted] = useState(false)
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      // The frame after the one that holds the figures: by then they are on the screen.
      frame = requestAnimationFrame(() => {
        if (performance.getEntriesByName(MARK).length === 0) performance.mark(MARK)
        setPainted(true)
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return arePainted
}
