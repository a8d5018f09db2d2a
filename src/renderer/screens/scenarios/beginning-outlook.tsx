import { Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { applyEdits } from '#shared/edits/apply.ts'
import { editsToBegin } from '#shared/edits/beginnings.ts'
import { beginningOutlook } from '#shared/wording/beginning-outlook.ts'
import { projectRemembered, useBasePlan, useFormatter, useToday } from '../../state/hooks.ts'
import { type BeginningDraft, readBeginning } from './beginning-draft.ts'

const TRIED = { id: 'tried', title: 'Tried' }

/** What a beginning that is being chosen leads to. Typing does not wait for it. */
export function BeginningOutlook({ draft }: { readonly draft: BeginningDraft }) {
  const plan = useBasePlan()
  const today = useToday()
  const formatter = useFormatter()
  const settled = useDeferredValue(draft)
  const text = useMemo(() => {
    const read = readBeginning(settled, plan, today)
    if (!read.ok || read.value.kind === 'same') return ''
    const applied = applyEdits(plan, editsToBegin(plan, read.value, today, TRIED))
    if (!applied.ok) return ''
    const { plan: tried } = applied.value
    const saved = { plan, projection: projectRemembered(plan, today) }
    const outlook = beginningOutlook(saved, { plan: tried, projection: projectRemembered(tried, today) }, formatter)
    const { value } = read
    return value.kind === 'other-supervisor' && value.price === null ? `If nobody follows: ${outlook}` : outlook
  }, [settled, plan, today, formatter])
  return (
    <Text size="sm" role="status">
      {text}
    </Text>
  )
}
