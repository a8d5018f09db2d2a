import { Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { paceOutlook } from '#shared/wording/pace-outlook.ts'
import { projectRemembered, useBasePlan, useFormatter, useToday } from '../../state/hooks.ts'
import { type BeginningDraft, readBeginning } from './beginning-draft.ts'

/** What a pace that is being chosen leads to. Typing does not wait for it. */
export function PaceOutlook({ draft }: { readonly draft: BeginningDraft }) {
  const plan = useBasePlan()
  const today = useToday()
  const formatter = useFormatter()
  const settled = useDeferredValue(draft)
  const text = useMemo(() => {
    const read = readBeginning(settled, plan, today)
    if (!read.ok || read.value.kind !== 'pace') return ''
    const tried = { ...plan, pace: read.value.pace }
    return paceOutlook({ plan: tried, projection: projectRemembered(tried, today) }, formatter)
  }, [settled, plan, today, formatter])
  return (
    <Text size="sm" c="dimmed" role="status">
      {text}
    </Text>
  )
}
