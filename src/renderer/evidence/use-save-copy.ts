import type { Evidence } from '#shared/plan/evidence.ts'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { useActions, usePlanName } from '../state/hooks.ts'
import { deliverFile } from '../transfers/deliver-file.ts'

/** Saves a copy of a file kept as evidence; failures are shown. */
export function useSaveCopy(): (evidence: Pick<Evidence, 'id'>) => Promise<void> {
  const { id: planId } = usePlanName()
  const { call } = useActions()
  const { run } = useOneAtATime()
  return ({ id }) => run(async () => deliverFile(call, await call('evidence:save', { planId, evidenceId: id })))
}
