import type { RequirementProgress } from '#shared/projection/result/rows.ts'
import { useFormatter } from '../../state/hooks.ts'
import { progressSentence } from './path-sentences.ts'

interface ProgressMeterProps {
  readonly name: string
  readonly progress: RequirementProgress
}

/** Done is filled, planned is striped, missing is empty; the figures stand below it as text. */
export function ProgressMeter({ name, progress }: ProgressMeterProps) {
  const formatter = useFormatter()
  const { neededMinutes, doneMinutes, plannedMinutes } = progress
  const done = shareOf(doneMinutes, neededMinutes)
  const planned = Math.min(100 - done, shareOf(plannedMinutes, neededMinutes))
  return (
    <div className="path-meter" role="img" aria-label={`${name}: ${progressSentence(progress, formatter)}`}>
      <div className="path-meter-done" style={{ width: `${done}%` }} />
      <div className="path-meter-planned" style={{ width: `${planned}%` }} />
    </div>
  )
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, (part / whole) * 100)
}
