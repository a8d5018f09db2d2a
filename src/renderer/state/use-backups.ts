import { useEffect, useState } from 'react'
import type { BackupList } from '#shared/contract/backups.ts'
import { useActions } from './hooks.ts'

/** The backups of a plan, read again whenever one is made; null until they are read. */
export function useBackups(planId: string): BackupList | null {
  const { call, subscribe } = useActions()
  const [list, setList] = useState<BackupList | null>(null)
  useEffect(() => {
    let isShown = true
    async function read(): Promise<void> {
      const reply = await call('backups:list', { planId })
      if (isShown && reply.ok) setList(reply.value)
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
