import { Suspense, useState } from 'react'
import type { MonthText } from '#shared/charts/month-text.ts'
import { useFirstFigures } from '../../ui/use-first-figures.ts'
import { Look } from './look.tsx'
import './overview.css'
import { later } from '../../ui/later.ts'

const MonthDialog = later(async () => (await import('./month-dialog.tsx')).MonthDialog)
// The picture waits for nothing that stands below it.
const BelowLook = later(async () => (await import('./below-look.tsx')).BelowLook)

/** When, at what price and how heavy: the plan in one look, and below it what to do with it. */
export function OverviewScreen() {
  const isLookShown = useFirstFigures()
  const [opened, setOpened] = useState<MonthText | null>(null)
  return (
    <div className="overview">
      <Look isPainted={isLookShown} onOpenMonth={setOpened} />
      {isLookShown && (
        <Suspense>
          <BelowLook />
        </Suspense>
      )}
      {opened && (
        <Suspense>
          <MonthDialog month={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </div>
  )
}
