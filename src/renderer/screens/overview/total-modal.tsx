import { Modal, SegmentedControl, Stack, Table, Text } from '@mantine/core'
import { Fragment, useState } from 'react'
import { sumMoney } from '#shared/money/money.ts'
import { missingFrom } from '#shared/projection/result/missing-amounts.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import { COST_CATEGORIES } from '#shared/values/cost-category.ts'
import { CATEGORY_NAMES, postingStateName } from '#shared/wording/names.ts'
import { notEnteredPhrase, totalFigure, totalReach } from '#shared/wording/totals.ts'
import { useFormatter, useProjection } from '../../state/hooks.ts'
import { TableHead } from '../../ui/table-head.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'

interface TotalModalProps {
  readonly onClose: () => void
}

type Order = 'category' | 'date'

/** Every amount the total to certification is made of; they add up to it, to the cent. */
export function TotalModal({ onClose }: TotalModalProps) {
  useFocusBack()
  const projection = useProjection()
  const { postings, totals } = projection
  const formatter = useFormatter()
  const [order, setOrder] = useState<Order>('category')
  const counted = postings
    .filter(({ phase }) => phase === 'to-certification')
    .toSorted((left, right) => left.on.localeCompare(right.on))
  const groups =
    order === 'date'
      ? [{ name: null, lines: counted }]
      : COST_CATEGORIES.map((category) => ({
          name: CATEGORY_NAMES[category],
          lines: counted.filter((posting) => posting.category === category),
        })).filter(({ lines }) => lines.length > 0)
  const missing = missingFrom(totals, 'toCertification')
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`Cost ${totalReach(projection, formatter)}: ${totalFigure(totals, 'toCertification', formatter)}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <SegmentedControl
          aria-label="Order of the amounts"
          value={order}
          data={[
            { value: 'category', label: 'By category' },
            { value: 'date', label: 'By date' },
          ]}
          onChange={(value) => setOrder(value === 'date' ? 'date' : 'category')}
        />
        {missing.length > 0 && <Text>{notEnteredPhrase(missing)}. Until then, the total is at least this much.</Text>}
        {totals.toCertification.contributions > 0 && (
          <Text>
            Amounts below zero are contributions, {formatter.money(totals.toCertification.contributions)} in all.
          </Text>
        )}
        <Table stickyHeader stickyHeaderOffset={60}>
          <TableHead
            columns={[
              'Date',
              'What for',
              ...(order === 'date' ? ['Category'] : []),
              'Status',
              { heading: 'Amount', isNumber: true },
            ]}
          />
          <Table.Tbody>
            {groups.map(({ name, lines }) => (
              <Fragment key={name ?? 'all'}>
                {name && <SubtotalRow name={name} lines={lines} />}
                {lines.map((posting) => (
                  <PostingRow key={posting.id} posting={posting} isByDate={order === 'date'} />
                ))}
              </Fragment>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row" colSpan={order === 'date' ? 4 : 3}>
                All
              </Table.Th>
              <Table.Th className="number">{formatter.money(totals.toCertification.amount)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Stack>
    </Modal>
  )
}

function SubtotalRow({ name, lines }: { readonly name: string; readonly lines: readonly Posting[] }) {
  const formatter = useFormatter()
  return (
    <Table.Tr bg="var(--surface-sunken)">
      <Table.Th scope="rowgroup" colSpan={3}>
        {name}
      </Table.Th>
      <Table.Th className="number">{formatter.money(sumMoney(lines.map(({ amount }) => amount)))}</Table.Th>
    </Table.Tr>
  )
}

function PostingRow({ posting, isByDate }: { readonly posting: Posting; readonly isByDate: boolean }) {
  const formatter = useFormatter()
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatter.date(posting.on)}</Table.Td>
      <Table.Td>{posting.title}</Table.Td>
      {isByDate && <Table.Td>{CATEGORY_NAMES[posting.category]}</Table.Td>}
      <Table.Td>{postingStateName(posting)}</Table.Td>
      <Table.Td className="number">{formatter.money(posting.amount)}</Table.Td>
    </Table.Tr>
  )
}
