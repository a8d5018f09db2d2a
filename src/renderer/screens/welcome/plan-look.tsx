import { Text } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { lookHeadline } from '#shared/wording/look-headline.ts'
import { OneLook } from '../../charts/one-look/one-look.tsx'
import { useAppSnapshot, useFormatterIn } from '../../state/hooks.ts'
import './plan-look.css'

/** More than any window has, so that the picture is as low as it can be. */
const ALL_OF_THE_WINDOW = 10_000

interface PlanLookProps {
  readonly label: string
  readonly plan: Plan
  /** What plan it is. */
  readonly children: ReactNode
}

/** The one look of a plan that is not kept. */
export function PlanLook({ label, plan, children }: PlanLookProps) {
  const { today } = useAppSnapshot('today')
  const formatter = useFormatterIn(plan.currency)
  const projection = useMemo(() => project(plan, today), [plan, today])
  return (
    <section className="plan-look" aria-label={label}>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
      <Text fw={650} mb="xs">
        {lookHeadline(projection, plan, formatter)}
      </Text>
      <OneLook plan={plan} projection={projection} formatter={formatter} reserved={ALL_OF_THE_WINDOW} />
    </section>
  )
}
