import { Anchor, Button, Group, Paper, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Contribution } from '#shared/plan/contribution.ts'
import { expectedOf } from '../../derived/contributed.ts'
import { entriesOf, nextContribution, paidAmount } from '../../derived/open-payments.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { LogDialog } from '../../editing/log-dialog.tsx'
import { NextPaymentDialog } from '../../editing/payment-dialog.tsx'
import { useExampleAction } from '../../editing/use-example-action.ts'
import { useRemoval } from '../../editing/use-removal.tsx'
import { itemAnchor } from '../../navigation/use-item-anchor.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { ExampleBadge } from '../../ui/example-badge.tsx'
import { type ItemAction, ItemMenu } from '../../ui/item-menu.tsx'
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import { ContributionForm } from './contribution-form.tsx'
import { termsText } from './contribution-texts.ts'

type Asking =
  | { readonly what: 'new' }
  | { readonly what: 'edit' | 'received' | 'log'; readonly contribution: Contribution }
  | null

/** What others give towards the path. */
export function Contributions() {
  const { contributions } = usePlan()
  const [asking, setAsking] = useState<Asking>(null)
  const { remove, dialog } = useRemoval('contributions')
  const close = () => setAsking(null)
  return (
    <>
      <Group justify="space-between" align="flex-start" gap="md" mb="sm">
        <Text flex="1 1 18rem">
          Money from others: a scholarship, or an employer who pays a part back. It lowers the totals.
        </Text>
        <Button className="screen-actions" variant="light" onClick={() => setAsking({ what: 'new' })}>
          Add contribution
        </Button>
      </Group>
      {contributions.length > 0 && (
        <Paper withBorder className="table-card stacked-table">
          <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover>
            <TableHead
              columns={[
                { heading: 'Contribution', w: '30%' },
                'What is given',
                { heading: 'In all', isNumber: true },
                ACTIONS,
              ]}
            />
            <Table.Tbody>
              {contributions.map((contribution) => (
                <ContributionRow
                  key={contribution.id}
                  contribution={contribution}
                  onAsk={(what) => setAsking({ what, contribution })}
                  onRemove={() => remove(contribution)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Paper>
      )}
      {asking?.what === 'new' && <ContributionForm contribution={null} onClose={close} />}
      {asking?.what === 'edit' && <ContributionForm contribution={asking.contribution} onClose={close} />}
      {asking?.what === 'received' && (
        <NextPaymentDialog of={{ kind: 'contribution', item: asking.contribution }} onClose={close} />
      )}
      {asking?.what === 'log' && (
        <LogDialog
          title={asking.contribution.title}
          link={{ kind: 'contribution', id: asking.contribution.id }}
          onClose={close}
        />
      )}
      {dialog}
    </>
  )
}

interface ContributionRowProps {
  readonly contribution: Contribution
  readonly onAsk: (what: 'edit' | 'received' | 'log') => void
  readonly onRemove: () => void
}

function ContributionRow({ contribution, onAsk, onRemove }: ContributionRowProps) {
  const plan = usePlan()
  const exampleAction = useExampleAction('contributions', contribution)
  const projection = useProjection()
  const formatter = useFormatter()
  const { id, title, isExample, terms } = contribution
  const entries = entriesOf(plan, { kind: 'contribution', id })
  const received = paidAmount(entries)
  const next = nextContribution(plan, projection, contribution)
  const actions: ItemAction[] = [
    { label: 'Edit', onSelect: () => onAsk('edit') },
    ...(next ? [{ label: 'Mark as received', onSelect: () => onAsk('received') }] : []),
    ...(entries.length > 0 ? [{ label: 'Show what is logged', onSelect: () => onAsk('log') }] : []),
    exampleAction,
    { label: 'Remove', onSelect: onRemove },
  ]
  return (
    <Table.Tr {...itemAnchor(contribution.id)}>
      <Table.Td>
        <Stack gap={2} align="flex-start">
          <Anchor component="button" type="button" underline="hover" fw={600} ta="left" onClick={() => onAsk('edit')}>
            {title}
          </Anchor>
          {isExample && <ExampleBadge />}
          <DiffersMark of={{ collection: 'contributions', id, title }} />
        </Stack>
      </Table.Td>
      <Table.Td data-label="What is given">
        <div>{termsText(contribution, plan, formatter)}</div>
        {next?.dueOn && (
          <Text size="sm" c="dimmed">
            Next: {formatter.date(next.dueOn)}
            {next.amount !== null && `, ${formatter.money(next.amount)}`}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number" data-label="In all">
        {terms.kind === 'amount' && terms.amount === null ? (
          <Anchor component="button" type="button" underline="hover" onClick={() => onAsk('edit')}>
            Not entered
          </Anchor>
        ) : (
          formatter.money(expectedOf(projection, id))
        )}
        {received !== null && (
          <Text size="sm" c="dimmed">
            {formatter.money(received)} received
          </Text>
        )}
      </Table.Td>
      <Table.Td className="table-actions">
        <ItemMenu title={title} actions={actions} />
      </Table.Td>
    </Table.Tr>
  )
}
