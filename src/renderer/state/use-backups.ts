import { useEffect, useState } from 'react'
import type { BackupList } from '#shared/contract/backups.ts'
import { useActions } from './hooks.ts'

/** The backups of a plan, read again whenever one is made; undefined until then, null where they could not be read. */
export function useBackups(planId: string): BackupList | null | undefined {
  const { call, subscribe } = useActions()
  const [list, setList] = useState<BackupList | null>()
  useEffect(() => {
    let isShown = true
    async function read(): Promise<void> {
      const reply = await call('backups:list', { planId })
      if (isShown) setList((known) => (reply.ok ? reply.value : (known ?? null)))
    }
    void read()
    const unsubscribe = subscribe('backups:changed', () => void read())
    return () => {
      isShown = false
      unsubscribe()
    }
  }, [call, subscribe, planId])
  return list
}
