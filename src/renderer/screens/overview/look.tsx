import { Suspense, useMemo } from 'react'
import { mainBinding } from '#shared/advice/main-binding.ts'
import type { MonthText } from '#shared/charts/month-text.ts'
import { isQuicklyTried } from '../../advice/claims-shown.ts'
import { useClaimsOf } from '../../advice/use-claims.ts'
import { type DrawnLook, OneLook } from '../../charts/one-look/one-look.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { useDrawnOutlook } from '../../state/use-trial.ts'
import { LookTitle } from './look-title.tsx'
import '../../ui/plain.css'
import './try-it.css'
import { later } from '../../ui/later.ts'

const LookDetails = later(async () => (await import('../../charts/look-details.tsx')).LookDetails)
// Nobody moves a slider before the picture is there.
const TryIt = later(async () => (await import('./try-it.tsx')).TryIt)

interface LookProps {
  /** Whether the picture is painted, and what it need not wait for may come. */
  readonly isPainted: boolean
  readonly onOpenMonth: (month: MonthText) => void
}

/** The plan in one picture, as it is tried where it is, and what can be tried. */
export function Look({ isPainted, onOpenMonth }: LookProps) {
  const { shown, ghost } = useDrawnOutlook()
  const formatter = useFormatter()
  const claims = useClaimsOf(shown.plan, isPainted && isQuicklyTried(shown.plan))
  const binding = useMemo(() => claims && mainBinding(claims), [claims])
  const showDetails = ({ drawing, ...drawn }: DrawnLook) => (
    <Suspense>
      <LookDetails {...drawn} formatter={formatter} onSave={(format) => void save(drawing(), format)} />
    </Suspense>
  )
  const room = <div className="try-it-room" />
  return (
    <div>
      <LookTitle {...shown} isTried={ghost !== null} />
      <section className="plain-card overview-look" aria-label="The one look">
        <OneLook
          {...shown}
          {...(binding && { binding })}
          ghost={ghost}
          formatter={formatter}
          onOpenMonth={onOpenMonth}
          details={showDetails}
        />
      </section>
      <Suspense fallback={room}>{isPainted ? <TryIt /> : room}</Suspense>
    </div>
  )
}

async function save(drawing: SVGSVGElement | null, format: 'svg' | 'png'): Promise<void> {
  const { savePicture } = await import('../../transfers/save-picture.ts')
  await savePicture(drawing, format, 'certpace-one-look')
}
