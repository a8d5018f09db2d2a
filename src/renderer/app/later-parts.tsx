import { Suspense, useEffect } from 'react'
import { contractChecks } from '../bridge/contract-checks.ts'
import { later } from '../ui/later.ts'
import { keepCopiesPlain } from '../ui/plain-copies.ts'
import { useAfterPaint } from '../ui/use-after-paint.ts'

const Notices = later(async () => (await import('../ui/notices-region.tsx')).NoticesRegion)

/** What the page has besides its screen, once that is painted: nothing of it is seen before something happens. */
export function LaterParts() {
  const isPainted = useAfterPaint()
  useEffect(() => {
    // Fetched before it is needed: once the program has ended, nobody hands it out.
    if (isPainted) void contractChecks().catch(() => undefined)
  }, [isPainted])
  useEffect(() => keepCopiesPlain(document), [])
  if (!isPainted) return null
  return (
    <Suspense>
      <Notices />
    </Suspense>
  )
}
