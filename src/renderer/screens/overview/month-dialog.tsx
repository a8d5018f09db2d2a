import { Anchor, Modal, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { monthDetail } from '#shared/charts/month-detail.ts'
import type { MonthText } from '#shared/charts/month-text.ts'
import { whySoMuch } from '#shared/wording/look-month.ts'
import { arrangementTitle, courseTitle, postingStateName, sessionStateName } from '#shared/wording/names.ts'
import { pathOfPosting } from '../../navigation/posting-path.ts'
import { itemPath } from '../../navigation/use-item-anchor.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'

interface MonthDialogProps {
  readonly month: MonthText
  readonly onClose: () => void
}

/** One month of the plan: what is studied, which sessions are held, what is paid and why so much. Each leads to its item. */
export function MonthDialog({ month, onClose }: MonthDialogProps) {
  useFocusBack()
  const plan = usePlan()
  const formatter = useFormatter()
  const detail = monthDetail(plan, useProjection(), month)
  const { study, sessions, payments, money, heaviest } = detail
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={formatter.month(month)}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <Part title="Why so much">
          <Text>{whySoMuch(detail, formatter)}</Text>
          {money && (
            <Text c="dimmed">
              Put aside {formatter.money(money.budget)}. Cash at the end {formatter.money(money.cashAtEnd)}
              {money.lowestCash < money.cashAtEnd && `, lowest before ${formatter.money(money.lowestCash)}`}.
            </Text>
          )}
        </Part>
        {payments.length > 0 && (
          <Part title="Payments">
            <Lines>
              {payments.map((posting) => (
                <li key={posting.id}>
                  <Anchor href={`#/${pathOfPosting(posting.source)}`}>{posting.title}</Anchor>
                  <span>
                    {formatter.date(posting.on)} · {postingStateName(posting)}
                  </span>
                  <span className="number">{formatter.money(posting.amount)}</span>
                </li>
              ))}
            </Lines>
          </Part>
        )}
        {study.length > 0 && (
          <Part title="Study">
            <Lines>
              {study.map(({ courseId, minutes }) => (
                <li key={courseId}>
                  <Anchor href={`#/${itemPath('courses', courseId)}`}>{courseTitle(plan, courseId)}</Anchor>
                  <span />
                  <span className="number">{formatter.duration(minutes)}</span>
                </li>
              ))}
            </Lines>
          </Part>
        )}
        {sessions.length > 0 && (
          <Part title="Supervision">
            <Lines>
              {sessions.map((session) => (
                <li key={`${session.arrangementId} ${session.plannedOn} ${session.on}`}>
                  <Anchor href={`#/${itemPath('supervision', session.arrangementId)}`}>
                    {arrangementTitle(plan, session.arrangementId)}
                  </Anchor>
                  <span>
                    {formatter.date(session.on)} · {sessionStateName(session, plan)}
                  </span>
                  <span className="number">{formatter.duration(session.recordedMinutes)}</span>
                </li>
              ))}
            </Lines>
          </Part>
        )}
        {heaviest && (
          <Text c="dimmed">
            Heaviest week: from {formatter.date(heaviest.monday)}, {formatter.duration(heaviest.loadMinutes)} of
            ordinary work; you can carry {formatter.duration(heaviest.energyMinutes)}.
          </Text>
        )}
      </Stack>
    </Modal>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      {children}
    </section>
  )
}

function Lines({ children }: { readonly children: ReactNode }) {
  return <ul className="month-lines">{children}</ul>
}
