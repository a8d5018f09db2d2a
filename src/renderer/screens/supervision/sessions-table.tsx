import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { hasSessionCost } from '#shared/plan/session-payment.ts'
import type { SessionPlacement } from '#shared/projection/result/rows.ts'
import { sessionStateName } from '#shared/wording/names.ts'
import { count } from '#shared/wording/phrases.ts'
import { bookSession } from '../../commands/item-commands.ts'
import { recordMissedSession } from '../../commands/log-commands.ts'
import { makeId, useEditing } from '../../editing/use-editing.ts'
import { useOneAtATime } from '../../forms/use-one-at-a-time.ts'
import { useFormatter, usePlan, useToday } from '../../state/hooks.ts'
import { SelectRow } from '../../ui/select-row.tsx'
import { TableBar } from '../../ui/table-bar.tsx'
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import { focusAround } from '../../ui/use-focus-back.ts'
import { type TableState, useTable } from '../../ui/use-table.ts'
import { SessionDialog, SessionPaidDialog } from './session-dialogs.tsx'
import { canBePaid, sessionsAtFirst } from './supervision-texts.ts'
import { useSessionBulk } from './use-session-bulk.ts'

const NEXT_SESSIONS = 3

interface SessionsTableProps {
  readonly arrangement: Arrangement
  readonly sessions: readonly SessionPlacement[]
}

/** The sessions of one arrangement: those that ask whether they happened and the next few, or all of them. */
export function SessionsTable({ arrangement, sessions }: SessionsTableProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const [isAll, setAll] = useState(false)
  const [marking, setMarking] = useState<{ readonly as: 'done' | 'paid'; readonly session: SessionPlacement } | null>(
    null,
  )
  const shown = isAll ? sessions : sessionsAtFirst(sessions, NEXT_SESSIONS)
  const table = useTable<SessionPlacement>({
    rows: shown,
    // Two sessions of one arrangement can stand on one day, when an unplanned one was logged.
    idOf: (session) => `${session.plannedOn} ${session.on} ${isAll ? sessions.indexOf(session) : ''}`,
    textOf: (session) => `${formatter.dateWithWeekday(session.on)} ${sessionStateName(session, plan)}`,
    sorts: [
      ['Session', ({ on }) => on],
      ['Status', (session) => sessionStateName(session, plan)],
    ],
    locale: formatter.locale,
  })
  const missed = sessions.filter(({ state }) => state === 'missed').length
  const actions = useSessionBulk(arrangement, table.selected)
  if (sessions.length === 0) return <Text c="dimmed">No session of this counts toward the program any more.</Text>
  return (
    <>
      {shown.length > 0 && (
        <>
          {(isAll || table.selected.length > 0) && (
            <TableBar
              table={table}
              searchLabel={`Search the sessions of ${arrangement.title}`}
              words={['session', 'sessions']}
              actions={actions}
            />
          )}
          <div className="table-scroll stacked-table">
            <Table verticalSpacing={6} tabIndex={-1} aria-label={`Sessions of ${arrangement.title}`}>
              <TableHead
                table={table}
                columns={[
                  'Session',
                  { heading: 'Hours', isNumber: true },
                  { heading: 'Counts', isNumber: true },
                  'Status',
                  ACTIONS,
                ]}
              />
              <Table.Tbody>
                {table.shown.map((session) => (
                  <SessionRow
                    key={`${session.plannedOn} ${session.on} ${isAll ? sessions.indexOf(session) : ''}`}
                    table={table}
                    arrangement={arrangement}
                    session={session}
                    onMark={(as) => setMarking({ as, session })}
                  />
                ))}
              </Table.Tbody>
              {isAll && <SessionsTotal sessions={table.shown} />}
            </Table>
          </div>
        </>
      )}
      {sessions.length > shown.length || isAll ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={shown.length > 0 ? 'xs' : 0}
          className="flush-left"
          onClick={() => setAll(!isAll)}
        >
          {isAll
            ? 'Show the next sessions only'
            : `Show all ${count(sessions.length, 'session', 'sessions')}${missed === 0 ? '' : `, ${missed} missed`}`}
        </Button>
      ) : null}
      {marking?.as === 'done' && (
        <SessionDialog
          arrangement={arrangement}
          plannedOn={marking.session.plannedOn}
          onClose={() => setMarking(null)}
        />
      )}
      {marking?.as === 'paid' && (
        <SessionPaidDialog arrangement={arrangement} session={marking.session} onClose={() => setMarking(null)} />
      )}
    </>
  )
}

/** What the sessions above come to. */
function SessionsTotal({ sessions }: Pick<SessionsTableProps, 'sessions'>) {
  const formatter = useFormatter()
  const sum = (of: 'recordedMinutes' | 'countedMinutes') =>
    formatter.duration(sessions.reduce((total, session) => total + session[of], 0))
  return (
    <Table.Tfoot>
      <Table.Tr>
        <Table.Td />
        <Table.Td>Total, done and planned</Table.Td>
        <Table.Td className="number" data-label="Hours">
          {sum('recordedMinutes')}
        </Table.Td>
        <Table.Td className="number" data-label="Counted">
          {sum('countedMinutes')}
        </Table.Td>
        <Table.Td />
        <Table.Td />
      </Table.Tr>
    </Table.Tfoot>
  )
}

interface SessionRowProps {
  readonly table: TableState<SessionPlacement>
  readonly arrangement: Arrangement
  readonly session: SessionPlacement
  readonly onMark: (as: 'done' | 'paid') => void
}

function SessionRow({ table, arrangement, session, onMark }: SessionRowProps) {
  const { plan, apply } = useEditing()
  const formatter = useFormatter()
  const { run } = useOneAtATime()
  const day = formatter.dateWithWeekday(session.on)
  const isBooked = session.state === 'planned' && arrangement.bookedOn.includes(session.on)
  const isPayable = canBePaid(plan, arrangement, session)
  const isPaid = hasSessionCost(plan, arrangement.id, session.plannedOn)
  const isOpen = session.state === 'planned' || session.state === 'unconfirmed'
  // What nobody has to do yet is offered quietly.
  const hasCome = session.on <= useToday()
  return (
    <Table.Tr>
      <SelectRow table={table} row={session} title={`session of ${day}`} />
      <Table.Td>{day}</Table.Td>
      <Table.Td className="number" data-label="Hours">
        {formatter.duration(session.recordedMinutes)}
      </Table.Td>
      <Table.Td className="number" data-label="Counted">
        {formatter.duration(session.countedMinutes)}
      </Table.Td>
      <Table.Td data-label="Status" {...(session.state === 'unconfirmed' ? { c: 'var(--warning)' } : {})}>
        {isBooked ? `Booked${isPaid ? ', paid' : ''}` : sessionStateName(session, plan)}
      </Table.Td>
      <Table.Td>
        {(isOpen || isPayable) && (
          <Group gap="xs" className="session-actions">
            {isOpen && (
              <Button
                size="compact-sm"
                variant={hasCome ? 'light' : 'subtle'}
                aria-label={`Mark as done: session of ${day}`}
                onClick={() => onMark('done')}
              >
                Mark as done
              </Button>
            )}
            {isPayable && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Mark as paid: session of ${day}`}
                onClick={() => onMark('paid')}
              >
                Mark as paid
              </Button>
            )}
            {session.state === 'planned' && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`${isBooked ? 'Release' : 'Mark as booked'}: session of ${day}`}
                onClick={() => void run(() => apply(bookSession(arrangement, session.on, !isBooked)))}
              >
                {isBooked ? 'Release' : 'Mark as booked'}
              </Button>
            )}
            {session.state === 'unconfirmed' && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`It did not happen: session of ${day}`}
                onClick={(event) => {
                  focusAround(event.currentTarget, 'table')
                  void run(() => apply(recordMissedSession(arrangement, session.plannedOn, makeId)))
                }}
              >
                It did not happen
              </Button>
            )}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
