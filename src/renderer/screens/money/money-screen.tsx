import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Fee } from '#shared/plan/fee.ts'
import { TrialBar } from '../../editing/trial-bar.tsx'
import { BUDGET_PATH } from '../../navigation/router.ts'
import { useAnchor } from '../../navigation/use-anchor.ts'
import { useItemAnchor } from '../../navigation/use-item-anchor.ts'
import { useNewItem } from '../../navigation/use-new-item.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { BudgetCard } from './budget-card.tsx'
import { ContributionsCard } from './contributions-card.tsx'
import { FeeForm } from './fee-form.tsx'
import { feesAnswer } from './fee-texts.ts'
import { FeesTable } from './fees-table.tsx'

type Editing = { readonly kind: 'none' } | { readonly kind: 'new' } | { readonly kind: 'fee'; readonly fee: Fee }

export function MoneyScreen() {
  useItemAnchor('money')
  useAnchor(BUDGET_PATH, 'budget-title')
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const [editing, setEditing] = useState<Editing>({ kind: 'none' })
  const added = useNewItem('money')
  function close(): void {
    setEditing({ kind: 'none' })
    added.forget()
  }
  const addButton = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing({ kind: 'new' })}>
      Add fee
    </Button>
  )
  return (
    <>
      <ScreenHeader
        title="Money"
        answer={feesAnswer(plan, projection, formatter)}
        actions={plan.fees.length > 0 && addButton}
      />
      {plan.fees.length === 0 ? (
        <EmptyState action={addButton}>
          There are no fees yet. Add what is owed beside courses and supervision, such as dues, an exam or insurance.
        </EmptyState>
      ) : (
        <FeesTable onEdit={(fee) => setEditing({ kind: 'fee', fee })} />
      )}
      <ContributionsCard />
      <TrialBar hint="Try a field: your plan stays as it is until you save." />
      <BudgetCard />
      {(editing.kind !== 'none' || added.isAsked) && (
        <FeeForm fee={editing.kind === 'fee' ? editing.fee : null} onClose={close} />
      )}
    </>
  )
}
