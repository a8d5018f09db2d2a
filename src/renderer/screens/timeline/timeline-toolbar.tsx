import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { LookSpan } from '#shared/charts/look-span.ts'
import { useRested } from '../../charts/kit/use-rested.ts'
import { daysInSight, isWhole, LEAST_DAYS, type TimeView, zoomed } from '../../charts/timeline/time-view.ts'
import { useFormatter } from '../../state/hooks.ts'

interface TimelineToolbarProps {
  readonly finding: string
  readonly view: TimeView
  readonly span: LookSpan
  /** The day that stays where it is, as a number. */
  readonly around: number
  readonly onView: (view: TimeView | null) => void
}

export const ZOOM_STEP = 2
const REST_IN_MS = 500

/** The one sentence that the picture is there to show, and how much of the time is in sight. */
export function TimelineToolbar({ finding, view, span, around, onView }: TimelineToolbarProps) {
  const isAll = isWhole(view, span)
  const formatter = useFormatter()
  const { from, to } = daysInSight(view)
  // The axis of a few weeks has no room for the year.
  const sight = isAll ? '' : `${formatter.date(from)} to ${formatter.date(to)}`
  const spoken = useRested(sight, REST_IN_MS)
  return (
    <Group justify="space-between" gap="xs" wrap="wrap" className="timeline-toolbar">
      <Text flex="1 1 16rem">{finding}</Text>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
      <Group gap={6} className="screen-actions">
        <Text size="sm" c="dimmed">
          {sight}
        </Text>
        <ActionIcon
          variant="default"
          size={30}
          aria-label="Zoom out"
          disabled={isAll}
          onClick={() => onView(zoomed(view, ZOOM_STEP, around, span))}
        >
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={30}
          aria-label="Zoom in"
          disabled={view.days <= LEAST_DAYS}
          onClick={() => onView(zoomed(view, 1 / ZOOM_STEP, around, span))}
        >
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="xs" disabled={isAll} onClick={() => onView(null)}>
          Whole plan
        </Button>
      </Group>
    </Group>
  )
}
