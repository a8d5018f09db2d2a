import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import { useIsPrinting } from './use-is-printing.ts'

interface VirtualOptions {
  readonly count: number
  /** All rows are equally high, so that the place of each is known without drawing it. In pixels. */
  readonly rowHeight: number
  readonly keyAt: (index: number) => string
}

/** Which rows of a long list are drawn. */
export interface VirtualRows<E extends HTMLElement> {
  /** What scrolls. */
  readonly scroller: RefObject<E | null>
  readonly items: readonly { readonly key: string; readonly index: number }[]
  /** The room of the rows that are not drawn, in pixels. */
  readonly above: number
  readonly below: number
}

const ROWS_BEYOND_SIGHT = 12

/** Draws only the rows in sight, so that a list of any length scrolls evenly; on paper, all of them. */
export function useVirtualRows<E extends HTMLElement>({ count, rowHeight, keyAt }: VirtualOptions): VirtualRows<E> {
  const scroller = useRef<E>(null)
  const isPrinting = useIsPrinting()
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: ROWS_BEYOND_SIGHT,
    getItemKey: keyAt,
  })
  useEffect(() => {
    if (rowHeight > 0) virtualizer.measure() // the place of each row follows from their height
  }, [virtualizer, rowHeight])
  if (isPrinting) {
    const items = Array.from({ length: count }, (_, index) => ({ key: keyAt(index), index }))
    return { scroller, items, above: 0, below: 0 }
  }
  const shown = virtualizer.getVirtualItems()
  return {
    scroller,
    items: shown.map(({ index }) => ({ key: keyAt(index), index })),
    above: shown[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0),
  }
}
