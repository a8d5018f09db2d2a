import { Paper, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { isConfirmed } from '#shared/plan/confirmations.ts'
import { usePlan } from '../../state/hooks.ts'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { FoldButton } from './fold-button.tsx'

/** What twenty minutes on the body's own site settle, with the day on which the person did. */
export function ConfirmCard() {
  const plan = usePlan()
  const [isOpen, setOpen] = useState(false)
  const { toConfirm = [] } = plan.program
  if (toConfirm.length === 0) return null
  const confirmed = toConfirm.filter(({ id }) => isConfirmed(plan, id)).length
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="confirm-title">
      <Title order={2} id="confirm-title">
        What to confirm on the body’s own site in twenty minutes
      </Title>
      <Text mt={4}>
        {confirmed} of {toConfirm.length} confirmed. That site and a few rate pages settle what no source here could.
      </Text>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        {isOpen ? 'Hide the list' : 'Show the list'}
      </FoldButton>
      {isOpen && (
        <ul className="path-steps">
          {toConfirm.map(({ id, title, detail }) => (
            <li key={id} className="path-confirm">
              <Text fw={600}>{title}</Text>
              <Text size="sm">{detail}</Text>
              <div className="path-sourced">
                <FigureConfirmation subjectId={id} name={title} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Paper>
  )
}
