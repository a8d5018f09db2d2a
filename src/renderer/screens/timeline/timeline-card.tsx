import { Button, Group, Paper } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { later } from '#shared/edits/movable.ts'
import { timelineFinding, timelineTable } from '#shared/wording/timeline-words.ts'
import { DataTable } from '../../charts/data-table.tsx'
import { aroundOf, type TimeView, wholeView, within } from '../../charts/timeline/time-view.ts'
import { TimelineCanvas } from '../../charts/timeline/timeline-canvas.tsx'
import { TimelineLegend } from '../../charts/timeline/timeline-legend.tsx'
import { useFormatter } from '../../state/hooks.ts'
import { handleAt } from './handle.ts'
import { ItemPopover } from './item-popover.tsx'
import { Readout } from './readout.tsx'
import './timeline-screen.css'
import { takeKey } from './timeline-keys.ts'
import { TimelineToolbar } from './timeline-toolbar.tsx'
import { dateAway, type Move } from './use-move.ts'
import { useSheets } from './use-sheets.tsx'
import type { Timelines } from './use-timelines.ts'

interface TimelineCardProps {
  readonly timelines: Timelines
  readonly move: Move
}

const COLUMNS = [
  { label: 'What', isNumber: false },
  { label: 'Kind', isNumber: false },
  { label: 'From', isNumber: true },
  { label: 'To', isNumber: true },
  { label: 'Status', isNumber: false },
]

export function TimelineCard({ timelines, move }: TimelineCardProps) {
  const { saved, span, timeline, ghost, binding } = timelines
  const { moving, movableAt, tryAt, giveBack } = move
  const formatter = useFormatter()
  const [chosen, setView] = useState<TimeView | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const [opened, setOpened] = useState<string | null>(null)
  const [isKeyShown, setKeyShown] = useState(false)
  const [isTable, setTable] = useState(false)
  const focusRef = useRef<(() => void) | null>(null)
  const view = chosen ? within(chosen, span) : wholeView(span)
  const around = aroundOf(span.rows.find(({ key }) => key === active) ?? null, span.today, view)
  const finding = timelineFinding(timeline, (move.tried ?? saved).projection, formatter)

  /** Where the item stood before it was taken hold of. */
  const placedOn = useCallback((key: string) => span.rows.find((row) => row.key === key)?.bars[0]?.from ?? null, [span])
  const moveBy = useCallback(
    (key: string, days: number) => {
      const movable = movableAt(key)
      const on = movable && dateAway(movable, placedOn(key), days)
      if (movable && on) tryAt(movable, key, on)
    },
    [movableAt, placedOn, tryAt],
  )

  function step(key: string, days: number): void {
    if (moving?.key === key) tryAt(moving.movable, key, later(moving.on, days))
    else moveBy(key, days)
  }

  function close(): void {
    giveBack()
    setOpened(null)
    focusRef.current?.()
  }

  function open(key: string): void {
    setActive(key)
    setOpened(key)
  }

  const acts = {
    onView: setView,
    onOpen: open,
    onDrag: moveBy,
    onDrop: () => void move.save(),
    onCancel: giveBack,
  }
  const drawn = { timeline: span, ghost: ghost?.timeline ?? null, binding, formatter }
  const { sheets, saveAs } = useSheets(drawn, view)
  // As it is saved, beside the fields in which it is changed.
  const openedRow = span.rows.find(({ key }) => key === opened)
  return (
    <Paper withBorder component="section" p="md" aria-label="Timeline" className="timeline-card">
      <TimelineToolbar finding={finding} view={view} span={span} around={around} onView={setView} />
      <TimelineCanvas
        timeline={timeline}
        ghost={ghost?.timeline ?? null}
        binding={binding}
        formatter={formatter}
        span={span}
        view={view}
        label="Timeline. Arrow keys move along, plus and minus zoom, Enter opens an item, Shift with an arrow moves it by a week."
        active={active}
        onActive={setActive}
        acts={acts}
        onKey={(event, key) =>
          takeKey(
            event,
            key,
            { view, span, around },
            {
              onView: setView,
              onOpen: open,
              onStep: step,
              onCancel: () => {
                giveBack()
                return moving !== null
              },
            },
          )
        }
        onKeyUp={({ key }) => {
          // Letting go of the key that held the item puts it down.
          if ((key === 'Shift' || key === 'Alt') && moving && opened === null) void move.save()
        }}
        onLeave={() => {
          if (opened === null) giveBack()
        }}
        handleOf={(placed, layout) => handleAt(placed, movableAt(placed.row.key), layout)}
        focusRef={focusRef}
      >
        {(layout) => {
          const index = timeline.rows.findIndex(({ key }) => key === opened)
          const placed = layout.placeRow(index)
          if (!openedRow || !placed) return null
          const bar = placed.bars.at(-1)
          const x = bar ? (bar.left + bar.right) / 2 : (placed.marks[0]?.x ?? layout.axis.left + 40)
          return (
            <ItemPopover
              key={opened}
              row={openedRow}
              isBinding={binding.has(openedRow.key)}
              at={{ x, y: layout.headHeight + placed.middle + placed.barHeight / 2 }}
              {...saved}
              move={move}
              onClose={close}
            />
          )
        }}
      </TimelineCanvas>
      {sheets}
      <Readout timelines={timelines} move={move} active={active} isOpen={opened !== null} />
      <Group gap="xs" className="screen-actions" mt="xs">
        <Button variant="default" size="xs" aria-expanded={isKeyShown} onClick={() => setKeyShown(!isKeyShown)}>
          Key
        </Button>
        <Button variant="default" size="xs" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
          Table
        </Button>
        <Button variant="default" size="xs" onClick={() => saveAs('svg')}>
          Save picture (SVG)
        </Button>
        <Button variant="default" size="xs" onClick={() => saveAs('png')}>
          Save picture (PNG)
        </Button>
      </Group>
      {isKeyShown && <TimelineLegend timeline={timeline} hasBinding={binding.size > 0} ghost={ghost?.name ?? null} />}
      {isTable && (
        <DataTable
          caption={`Timeline. ${finding}`}
          columns={COLUMNS}
          rows={timelineTable(timeline, binding, formatter)}
        />
      )}
    </Paper>
  )
}
