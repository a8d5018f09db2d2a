import { Text } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { milestoneLabel } from '#shared/wording/timeline-sentences.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { FigureConfirmation } from './figure-confirmation.tsx'
import { LineShell } from './line-shell.tsx'
import { Sourced } from './sourced.tsx'

const NAMES = { preparation: 'Time to prepare it', review: 'Time of its review' } as const

/** A time in which only the body, or the application itself, is waited for, and the day that ends it. */
export function DurationLine({ kind }: { readonly kind: keyof typeof NAMES }) {
  const { program } = usePlan()
  const { outcome } = useProjection()
  const formatter = useFormatter()
  const { days, provenance } = program[kind]
  const name = NAMES[kind]
  return (
    <LineShell
      id={kind}
      title={name}
      figures={` · ${formatter.days(days)}`}
      mark={<IconClock size={22} color="var(--text-muted)" aria-hidden />}
      when={
        outcome.kind === 'certified' &&
        milestoneLabel(
          kind === 'review'
            ? { kind: 'certified', on: outcome.certifiedOn }
            : { kind: 'applied', on: outcome.appliedOn },
          formatter,
        )
      }
      details={() => (
        <>
          <Text size="sm">{formatter.days(days)} in this plan.</Text>
          <Sourced provenance={provenance}>
            <FigureConfirmation subjectId={kind} name={name} />
          </Sourced>
        </>
      )}
    />
  )
}
