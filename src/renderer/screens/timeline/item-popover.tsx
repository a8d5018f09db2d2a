import { Anchor, Button, Group, Popover, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { TimeRow } from '#shared/charts/plan-timeline.ts'
import { later, type Movable } from '#shared/edits/movable.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { MOVABLE_NAMES, moveOutcome, whyThere } from '#shared/wording/move-words.ts'
import { rowSentence } from '#shared/wording/timeline-words.ts'
import { readDraftDate } from '../../forms/draft-date.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { itemPath } from '../../navigation/use-item-anchor.ts'
import { useFormatter } from '../../state/hooks.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { Move } from './use-move.ts'

interface ItemPopoverProps {
  readonly row: TimeRow
  readonly isBinding: boolean
  /** Where it points to, in pixels of the rows. */
  readonly at: { readonly x: number; readonly y: number }
  readonly plan: Plan
  readonly projection: Projection
  readonly move: Move
  readonly onClose: () => void
}

const WEEK = 7

/** The screen on which the item has its form. */
const SCREENS: Readonly<Record<TimeRow['kind'], { readonly path: string; readonly name: string } | null>> = {
  heading: null,
  requirement: { path: 'path', name: 'Path' },
  course: { path: 'courses', name: 'Courses' },
  arrangement: { path: 'supervision', name: 'Supervision' },
  practice: { path: 'supervision', name: 'Supervision' },
  path: { path: 'path', name: 'Path' },
  document: { path: 'path', name: 'Path' },
  period: { path: 'pace', name: 'Pace' },
  fee: { path: 'money', name: 'Money' },
}

/** What an item is, why it stands where it does, another date for it, and the way to its form. */
export function ItemPopover({ row, isBinding, at, plan, projection, move, onClose }: ItemPopoverProps) {
  const formatter = useFormatter()
  const movable = move.movableAt(row.key)
  const why =
    row.kind === 'course'
      ? whyThere(
          plan,
          row.id,
          projection.courses.find(({ courseId }) => courseId === row.id),
          formatter,
        )
      : ''
  const screen = SCREENS[row.kind]
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      trapFocus
      withRoles={false}
      withArrow
      shadow="md"
      width={320}
      position="bottom"
    >
      <Popover.Target>
        <span className="timeline-anchor" style={{ left: at.x, top: at.y }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={row.title} maw="calc(100vw - 1.5rem)">
        <Stack gap="xs" onPointerDown={(event) => event.stopPropagation()}>
          <Text size="sm" data-autofocus tabIndex={-1} className="timeline-item-words">
            {rowSentence(row, isBinding, formatter)} {why}
          </Text>
          {movable ? (
            <MoveFields row={row} movable={movable} projection={projection} move={move} onClose={onClose} />
          ) : (
            canMoveAtAll(row) && (
              <Text size="sm" c="dimmed">
                It has begun or happened, so its dates stay.
              </Text>
            )
          )}
          {screen && (
            <Anchor size="sm" href={`#/${row.kind === 'path' ? 'path' : itemPath(screen.path, row.id)}`}>
              Open in {screen.name}
            </Anchor>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function canMoveAtAll({ kind }: TimeRow): boolean {
  return kind === 'course' || kind === 'arrangement' || kind === 'fee' || kind === 'period'
}

interface MoveFieldsProps extends Pick<ItemPopoverProps, 'row' | 'projection' | 'move' | 'onClose'> {
  readonly movable: Movable
}

function MoveFields({ row, movable, projection, move, onClose }: MoveFieldsProps) {
  const formatter = useFormatter()
  const { isBusy, run } = useOneAtATime()
  const [text, setText] = useState<string>(movable.on ?? '')
  const day = readDraftDate(text)
  const { moving, tried } = move
  const start = movable.on ?? row.bars[0]?.from ?? projection.today

  function change(to: string): void {
    setText(to)
    const read = readDraftDate(to)
    if (read.ok) move.tryAt(movable, row.key, read.value)
    else move.giveBack()
  }

  const byAWeek = (days: number) => {
    const from: IsoDate = day.ok ? day.value : start
    const [, next = from] = [later(from, days), projection.today].sort()
    change(next)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(move.save).then(onClose)
      }}
    >
      <Stack gap="xs">
        <DateField
          label={MOVABLE_NAMES[movable.what]}
          value={text}
          error={text === '' || day.ok ? null : day.error}
          onChange={change}
        />
        <Group gap="xs" grow>
          <Button variant="default" size="xs" onClick={() => byAWeek(-WEEK)}>
            − 1 week
          </Button>
          <Button variant="default" size="xs" onClick={() => byAWeek(WEEK)}>
            + 1 week
          </Button>
        </Group>
        <Text size="sm" role="status" mih="2.6em">
          {moving && tried
            ? moveOutcome(projection, tried.projection, formatter)
            : 'Change the date to see what follows.'}
        </Text>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" size="xs" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" size="xs" disabled={!moving || !tried || isBusy}>
            Move
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
