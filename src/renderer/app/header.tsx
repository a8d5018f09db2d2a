import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { type ReactNode, Suspense, useId } from 'react'
import { useActions, useOpenScenario, usePlanState } from '../state/hooks.ts'
import { useIsTried } from '../state/use-trial.ts'
import { later } from '../ui/later.ts'
import { ColorSchemeMenu } from './color-scheme-menu.tsx'
import './header.css'
import { PlanMenu } from './plan-menu.tsx'
import { SampleDay } from './sample-day.tsx'
import { LinksButton, type NarrowLinks } from './screen-links.tsx'
import { TargetMenu } from './target-menu.tsx'

// No window begins with a scenario open.
const TargetBanner = later(async () => (await import('./target-banner.tsx')).TargetBanner)

interface HeaderProps {
  readonly links: NarrowLinks
}

/** Plain elements, as the first picture waits for them. */
export function Header({ links }: HeaderProps) {
  const scenario = useOpenScenario()
  return (
    <>
      <div className="header-part header-start">
        <LinksButton links={links} />
        <span className="header-name">Certpace</span>
        <PlanMenu />
        <TargetMenu />
        <SampleDay place="header" />
        {scenario && (
          <Suspense>
            <TargetBanner scenario={scenario} place="header" />
          </Suspense>
        )}
      </div>
      <div className="header-part">
        <HistoryButtons />
        <ColorSchemeMenu />
      </div>
    </>
  )
}

function HistoryButtons() {
  const { undo, redo } = usePlanState('undo', 'redo')
  const isTried = useIsTried()
  const actions = useActions()
  return (
    <>
      <StepButton
        label="Undo"
        hint={isTried ? 'Undo: what you try' : undo ? `Undo: ${undo.label}` : 'Nothing to undo'}
        isOff={!undo && !isTried}
        onPress={() => void actions.undo()}
      >
        <IconArrowBackUp size={22} aria-hidden />
      </StepButton>
      <StepButton
        label="Redo"
        hint={redo ? `Redo: ${redo.label}` : 'Nothing to redo'}
        isOff={!redo}
        onPress={() => void actions.redo()}
      >
        <IconArrowForwardUp size={22} aria-hidden />
      </StepButton>
    </>
  )
}

interface StepButtonProps {
  readonly label: string
  /** What it would do: shown while the pointer or the focus is on it. */
  readonly hint: string
  readonly isOff: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function StepButton({ label, hint, isOff, onPress, children }: StepButtonProps) {
  const id = useId()
  return (
    <span className="step">
      <button
        type="button"
        className="icon-button"
        aria-label={label}
        aria-describedby={id}
        disabled={isOff}
        onClick={onPress}
      >
        {children}
      </button>
      <span id={id} role="tooltip" className="step-hint">
        {hint}
      </span>
    </span>
  )
}
