import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ListedPlan, PlanOutlook } from '#shared/contract/plan-library.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { useLocale } from '../../../state/hooks.ts'
import { momentText } from '../../../ui/moment-text.ts'
import { ACTIONS, TableHead } from '../../../ui/table-head.tsx'
import { outlookText, planName } from './plan-texts.ts'

interface PlansTableProps {
  /** What the table holds, for people who hear it. */
  readonly label: string
  readonly plans: readonly ListedPlan[]
  /** When each leads to its certificate; null where that is not shown. */
  readonly outlooks: ReadonlyMap<string, PlanOutlook> | null
  readonly actionsOf: (plan: ListedPlan) => ReactNode
}

/** Plans of one place, the one that was changed last first. */
export function PlansTable({ label, plans, outlooks, actionsOf }: PlansTableProps) {
  const locale = useLocale()
  const formatter = createFormatter(locale, 'USD')
  return (
    <div className="table-scroll">
      <Table verticalSpacing="xs" highlightOnHover aria-label={label} className="stacked-table">
        <TableHead columns={['Name', 'Program', 'Last changed', ...(outlooks ? ['Certified on'] : []), ACTIONS]} />
        <Table.Tbody>
          {plans.map((plan) => (
            <Table.Tr key={plan.id}>
              <Table.Th scope="row" fw={500}>
                {planName(plan)}
                {plan.trouble !== null && (
                  <Text size="xs" c="dimmed" fw={400}>
                    {plan.trouble}
                  </Text>
                )}
              </Table.Th>
              <Table.Td data-label="Program">{plan.program}</Table.Td>
              <Table.Td data-label="Last changed">{momentText(plan.changedAt, locale)}</Table.Td>
              {outlooks && (
                <Table.Td data-label="Certified on">{outlookText(outlooks.get(plan.id), formatter)}</Table.Td>
              )}
              <Table.Td>{actionsOf(plan)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
