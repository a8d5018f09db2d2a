import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { PaperTimeline } from '../../charts/timeline/paper-timeline.tsx'
import { type TimeView, wholeView } from '../../charts/timeline/time-view.ts'
import type { TimelineDrawn } from '../../charts/timeline/timeline-canvas.tsx'
import { savePicture } from '../../transfers/save-picture.ts'

interface Sheets {
  /** What stands on paper in place of the picture of the page. */
  readonly sheets: ReactNode
  /** Saves all rows as a file, over the time that is in sight. */
  readonly saveAs: (format: 'svg' | 'png') => void
}

/** Wide enough for the names, and still easy to read once scaled to a page. */
const PAPER_WIDTH = 1000
const FILE_WIDTH = 1400
const ROWS_OF_A_PAGE = 34

/** All rows of the timeline, drawn only while they are printed or saved. */
export function useSheets(drawn: TimelineDrawn, view: TimeView): Sheets {
  const ref = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<'paper' | 'file' | null>(null)
  useEffect(() => {
    // The page is printed as it stands once the listeners are done.
    const draw = () => flushSync(() => setAsked('paper'))
    const remove = () => setAsked(null)
    window.addEventListener('beforeprint', draw)
    window.addEventListener('afterprint', remove)
    return () => {
      window.removeEventListener('beforeprint', draw)
      window.removeEventListener('afterprint', remove)
    }
  }, [])

  async function saveAs(format: 'svg' | 'png'): Promise<void> {
    flushSync(() => setAsked('file'))
    await savePicture(ref.current?.querySelector('svg') ?? null, format, 'certpace-timeline')
    setAsked(null)
  }

  const isPaper = asked === 'paper'
  return {
    sheets: asked && (
      <div ref={ref} className="timeline-paper">
        <PaperTimeline
          {...drawn}
          view={isPaper ? wholeView(drawn.timeline) : view}
          width={isPaper ? PAPER_WIDTH : FILE_WIDTH}
          mostRows={isPaper ? ROWS_OF_A_PAGE : drawn.timeline.rows.length}
        />
      </div>
    ),
    saveAs: (format) => void saveAs(format),
  }
}
