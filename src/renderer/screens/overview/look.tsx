import { Paper } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { MonthText } from '#shared/charts/month-text.ts'
import { type DrawnLook, OneLook } from '../../charts/one-look/one-look.tsx'
import { isQuicklyTried } from '../../claims/claims-shown.ts'
import { useClaimsOf } from '../../claims/use-claims.ts'
import { useFormatter } from '../../state/hooks.ts'
import { useTrialOutlook } from '../../state/use-trial.ts'
import { LookTitle } from './look-title.tsx'
import { savePicture } from './save-picture.ts'
import './try-it.css'

const LookDetails = lazy(async () => ({ default: (await import('../../charts/look-details.tsx')).LookDetails }))
// Nobody moves a slider before the picture is there.
const TryIt = lazy(async () => ({ default: (await import('./try-it.tsx')).TryIt }))

interface LookProps {
  /** Whether the picture is painted, and what it need not wait for may come. */
  readonly isPainted: boolean
  readonly onOpenMonth: (month: MonthText) => void
}

/** The plan in one picture, as it is tried where it is, and what can be tried. A refused pace leaves the saved picture. */
export function Look({ isPainted, onOpenMonth }: LookProps) {
  const { saved, tried } = useTrialOutlook()
  const formatter = useFormatter()
  const shown = tried?.projection.outcome.kind === 'pace-refused' ? saved : (tried ?? saved)
  const claims = useClaimsOf(shown.plan, isPainted && isQuicklyTried(shown.plan))
  const showDetails = ({ drawing, ...drawn }: DrawnLook) => (
    <Suspense>
      <LookDetails {...drawn} formatter={formatter} onSave={(format) => void savePicture(drawing(), format)} />
    </Suspense>
  )
  const room = <div className="try-it-room" />
  return (
    <div>
      <LookTitle {...shown} isTried={shown !== saved} />
      <Paper component="section" withBorder className="overview-look" aria-label="The one look">
        <OneLook
          {...shown}
          {...(claims && { binding: claims.binding })}
          ghost={shown === saved ? null : saved}
          formatter={formatter}
          onOpenMonth={onOpenMonth}
          details={showDetails}
        />
      </Paper>
      <Suspense fallback={room}>{isPainted ? <TryIt /> : room}</Suspense>
    </div>
  )
}
