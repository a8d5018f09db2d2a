import { lookHeadline } from '#shared/wording/look-headline.ts'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { TimelineCard } from './timeline-card.tsx'
import { useMove } from './use-move.ts'
import { useTimelines } from './use-timelines.ts'

/** When everything happens: streams and items on one axis of time. What may move is moved here, and answers while it moves. */
export function TimelineScreen() {
  const plan = usePlan()
  const formatter = useFormatter()
  const move = useMove(plan)
  const timelines = useTimelines(move.tried)
  const { plan: shown, projection } = move.tried ?? timelines.saved
  return (
    <>
      <ScreenHeader
        title="Timeline"
        answer={lookHeadline(projection, shown, formatter, move.tried ? 'As tried' : 'On this plan')}
      />
      <TimelineCard timelines={timelines} move={move} />
    </>
  )
}
