import { useAfterPaint } from './use-after-paint.ts'

const MARK = 'first-figures'

/**
 * False until the figures of the screen are painted, then true: what is heavy waits for it. The first time in the life
 * of the page leaves a mark, which benchmarks read.
 */
export function useFirstFigures(): boolean {
  return useAfterPaint(leaveMark)
}

function leaveMark(): void {
  if (performance.getEntriesByName(MARK).length === 0) performance.mark(MARK)
}
