import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Fee } from '#shared/plan/fee.ts'
import { useNewItem } from '../../navigation/use-new-item.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FeeForm } from './fee-form.tsx'
import { feesAnswer } from './fee-texts.ts'
import { FeesTable } from './fees-table.tsx'
import { FEES_PATH } from './use-money-list.ts'

type Editing = { readonly kind: 'none' } | { readonly kind: 'new' } | { readonly kind: 'fee'; readonly fee: Fee }

/** What is owed beside courses and supervision. */
export function Fees() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const [editing, setEditing] = useState<Editing>({ kind: 'none' })
  const added = useNewItem('money', FEES_PATH)
  function close(): void {
    setEditing({ kind: 'none' })
    added.forget()
  }
  const addButton = (
    <Button
      className="screen-actions"
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => setEditing({ kind: 'new' })}
    >
      Add fee
    </Button>
  )
  return (
    <>
      {plan.fees.length === 0 ? (
        <EmptyState action={addButton}>
          There are no fees yet. Add what is owed beside courses and supervision, such as dues, an exam or insurance.
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" align="flex-start" gap="md" mb="sm">
            <Text flex="1 1 18rem">{feesAnswer(plan, projection, formatter)}</Text>
            {addButton}
          </Group>
          <FeesTable onEdit={(fee) => setEditing({ kind: 'fee', fee })} />
        </>
      )}
      {(editing.kind !== 'none' || added.isAsked) && (
        <FeeForm fee={editing.kind === 'fee' ? editing.fee : null} onClose={close} />
      )}
    </>
  )
}
