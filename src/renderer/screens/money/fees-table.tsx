import { Anchor, Paper, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Money } from '#shared/money/money.ts'
import type { Fee } from '#shared/plan/fee.ts'
import { CATEGORY_NAMES } from '#shared/wording/names.ts'
import { riseText } from '#shared/wording/session-price-words.ts'
import { atLeast } from '#shared/wording/totals.ts'
import { costOfItems } from '../../derived/item-costs.ts'
import { entriesOf, nextFeePayment, type OpenPayment, paidAmount } from '../../derived/open-payments.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { LogDialog } from '../../editing/log-dialog.tsx'
import { NextPaymentDialog } from '../../editing/payment-dialog.tsx'
import { useExampleAction } from '../../editing/use-example-action.ts'
import { useRemoval } from '../../editing/use-removal.tsx'
import { useEvidenceAction } from '../../evidence/use-evidence-action.tsx'
import { itemAnchor } from '../../navigation/use-item-anchor.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { ExampleBadge } from '../../ui/example-badge.tsx'
import { type ItemAction, ItemMenu } from '../../ui/item-menu.tsx'
import { SelectRow } from '../../ui/select-row.tsx'
import { SourceNote } from '../../ui/source-note.tsx'
import { TableBar } from '../../ui/table-bar.tsx'
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import { type TableState, useTable } from '../../ui/use-table.ts'
import { dueText } from './fee-texts.ts'
import { useFeeBulk } from './use-fee-bulk.ts'

interface FeesTableProps {
  readonly onEdit: (fee: Fee) => void
}

type Asking = { readonly what: 'paid' | 'log'; readonly fee: Fee } | null

export function FeesTable({ onEdit }: FeesTableProps) {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const [asking, setAsking] = useState<Asking>(null)
  const { remove, removeAll, dialog } = useRemoval('fees')
  const close = () => setAsking(null)
  const table = useTable<Fee>({
    rows: plan.fees,
    idOf: ({ id }) => id,
    textOf: ({ title, category, notes }) => `${title} ${CATEGORY_NAMES[category]} ${notes}`,
    sorts: [
      ['Fee', ({ title }) => title],
      ['Kind', ({ category }) => CATEGORY_NAMES[category]],
      ['Due', (fee) => nextFeePayment(plan, projection, fee)?.dueOn ?? null],
      ['Each time', (fee) => amountNow(fee, nextFeePayment(plan, projection, fee))],
      ['In all', ({ id }) => costOfItems(projection, 'fee', new Set([id]))],
    ],
    locale: formatter.locale,
  })
  const actions = useFeeBulk(table.selected, removeAll)
  return (
    <>
      <TableBar table={table} searchLabel="Search the fees" words={['fee', 'fees']} actions={actions} />
      <Paper withBorder className="table-card stacked-table">
        <Table verticalSpacing="xs" horizontalSpacing="md" highlightOnHover>
          <TableHead
            table={table}
            columns={[
              { heading: 'Fee', w: '28%' },
              'Kind',
              { heading: 'Due', miw: '11rem' },
              { heading: 'Each time', isNumber: true },
              { heading: 'In all', isNumber: true },
              ACTIONS,
            ]}
          />
          <Table.Tbody>
            {table.shown.map((fee) => (
              <FeeRow
                key={fee.id}
                table={table}
                fee={fee}
                onEdit={() => onEdit(fee)}
                onAsk={(what) => setAsking({ what, fee })}
                onRemove={() => remove(fee)}
              />
            ))}
          </Table.Tbody>
          <FeesTotal fees={table.shown} />
        </Table>
        {asking?.what === 'paid' && <NextPaymentDialog of={{ kind: 'fee', item: asking.fee }} onClose={close} />}
        {asking?.what === 'log' && (
          <LogDialog title={asking.fee.title} link={{ kind: 'fee', id: asking.fee.id }} onClose={close} />
        )}
        {dialog}
      </Paper>
    </>
  )
}

/** What the fees above come to over the whole plan, each as often as it falls due. */
function FeesTotal({ fees }: { readonly fees: readonly Fee[] }) {
  const projection = useProjection()
  const formatter = useFormatter()
  const cost = formatter.money(costOfItems(projection, 'fee', new Set(fees.map(({ id }) => id))))
  return (
    <Table.Tfoot>
      <Table.Tr>
        <Table.Td />
        <Table.Td>Total</Table.Td>
        <Table.Td />
        <Table.Td />
        <Table.Td />
        <Table.Td className="number" data-label="In all">
          {atLeast(
            cost,
            fees.some(({ amount }) => amount === null),
          )}
        </Table.Td>
        <Table.Td />
      </Table.Tr>
    </Table.Tfoot>
  )
}

/** What the next payment comes to, after the rises until then. */
function amountNow(fee: Fee, next: OpenPayment | null): Money | null {
  return next?.amount ?? fee.amount
}

interface FeeRowProps {
  readonly table: TableState<Fee>
  readonly fee: Fee
  readonly onEdit: () => void
  readonly onAsk: (what: 'paid' | 'log') => void
  readonly onRemove: () => void
}

function FeeRow({ table, fee, onEdit, onAsk, onRemove }: FeeRowProps) {
  const plan = usePlan()
  const exampleAction = useExampleAction('fees', fee)
  const projection = useProjection()
  const formatter = useFormatter()
  const entries = entriesOf(plan, { kind: 'fee', id: fee.id })
  const paid = paidAmount(entries)
  const next = nextFeePayment(plan, projection, fee)
  const amount = amountNow(fee, next)
  // What is paid counts, and not what was planned for it.
  const isAllPaid = next === null && paid !== null
  const rise = isAllPaid ? '' : riseText(fee, formatter)
  const cost = costOfItems(projection, 'fee', new Set([fee.id]))
  const programFee = plan.program.fees.find(({ id }) => id === fee.programFeeId)
  const evidence = useEvidenceAction({ kind: 'fee', id: fee.id }, fee.title)
  const actions: ItemAction[] = [{ label: 'Edit', onSelect: onEdit }]
  if (next) actions.push({ label: 'Mark as paid', onSelect: () => onAsk('paid') })
  if (entries.length > 0) actions.push({ label: 'Show what is logged', onSelect: () => onAsk('log') })
  actions.push(evidence.action, exampleAction, { label: 'Remove', onSelect: onRemove })
  return (
    <Table.Tr {...itemAnchor(fee.id)}>
      <SelectRow table={table} row={fee} title={fee.title} />
      <Table.Td>
        <Stack gap={2} align="flex-start">
          <Anchor component="button" type="button" underline="hover" fw={600} ta="left" onClick={onEdit}>
            {fee.title}
          </Anchor>
          {fee.isExample && <ExampleBadge />}
          <DiffersMark of={{ collection: 'fees', id: fee.id, title: fee.title }} />
          {programFee && (
            <Text component="details" size="sm" c="dimmed">
              <summary style={{ paddingBlock: 4 }}>Source</summary>
              <SourceNote provenance={programFee.provenance} />
            </Text>
          )}
        </Stack>
      </Table.Td>
      <Table.Td data-label="Kind">{CATEGORY_NAMES[fee.category]}</Table.Td>
      <Table.Td data-label="Due">
        <div>{dueText(fee.due, formatter)}</div>
        {next?.dueOn && (
          <Text size="sm" c="dimmed">
            Next: {formatter.date(next.dueOn)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number" data-label="Each time">
        {isAllPaid ? (
          '–'
        ) : amount === null ? (
          <Anchor component="button" type="button" underline="hover" onClick={onEdit}>
            Not entered
          </Anchor>
        ) : (
          formatter.money(amount)
        )}
        {rise !== '' && (
          <Text size="sm" c="dimmed">
            {rise}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="number" data-label="In all">
        {cost === 0 && amount === null ? '–' : formatter.money(cost)}
        {paid !== null && (
          <Text size="sm" c="dimmed">
            {isAllPaid ? 'paid' : `${formatter.money(paid)} paid`}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="table-actions">
        <ItemMenu title={fee.title} actions={actions} />
        {evidence.dialog}
      </Table.Td>
    </Table.Tr>
  )
}
