import { Text } from '@mantine/core'
import { useState } from 'react'
import { isConfirmed } from '#shared/plan/confirmations.ts'
import { count } from '#shared/wording/phrases.ts'
import { usePlan } from '../../state/hooks.ts'
import { FoldButton } from '../../ui/fold-button.tsx'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { hostOf } from './path-sentences.ts'

/** What twenty minutes on the body's own site settle, with the day on which the person did. */
export function ToConfirm() {
  const plan = usePlan()
  const [isOpen, setOpen] = useState(false)
  const { toConfirm = [] } = plan.program
  if (toConfirm.length === 0) return null
  const confirmed = toConfirm.filter(({ id }) => isConfirmed(plan, id)).length
  return (
    <div>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        Check {count(toConfirm.length, 'thing', 'things')} on {hostOf(plan.program.website)}, about 20 minutes:{' '}
        {confirmed === 0 ? 'none done yet' : `${confirmed} done`}
      </FoldButton>
      {isOpen && (
        <ul className="path-parts" aria-label="What to confirm">
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
    </div>
  )
}
