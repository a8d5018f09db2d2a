import { Suspense, useEffect, useState } from 'react'
import { useIsTried } from '../state/use-trial.ts'
import { later } from '../ui/later.ts'

const LeftTrialDialog = later(async () => (await import('./left-trial.tsx')).LeftTrialDialog)

/** The screens on which something is tried, by their paths; a trial goes along between them. */
const TRYING: readonly string[] = ['overview', 'money', 'pace']

interface TrialWatchProps {
  /** The path of the screen that is shown. */
  readonly path: string
}

/** Watches for a trial whose screen, or whose page, is left behind, and then asks. */
export function TrialWatch({ path }: TrialWatchProps) {
  const isTried = useIsTried()
  const [state, setState] = useState({ path, madeOn: TRYING.includes(path) ? path : null, isAsking: false })
  useEffect(() => {
    if (!isTried) return undefined
    // The browser asks in its own words; in the window of the desktop program, main does.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isTried])
  if (state.path !== path) {
    const isHere = TRYING.includes(path)
    setState({
      path,
      madeOn: isHere ? path : state.madeOn,
      isAsking: !isHere && isTried && TRYING.includes(state.path),
    })
  }
  if (!state.isAsking || state.madeOn === null) return null
  return (
    <Suspense>
      <LeftTrialDialog madeOn={state.madeOn} onClose={() => setState({ ...state, isAsking: false })} />
    </Suspense>
  )
}
