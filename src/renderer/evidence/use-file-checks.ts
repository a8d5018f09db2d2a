import { useEffect, useState } from 'react'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { type ChosenFile, checkChosen, type FileCheck } from './chosen-files.ts'

const NOTHING_KNOWN: ReadonlyMap<string, FileCheck> = new Map()

/** What is known of the chosen files by their ids, a moment after they were chosen and as the plan changes. */
export function useFileChecks(chosen: readonly ChosenFile[]): ReadonlyMap<string, FileCheck> {
  const plan = usePlan()
  const formatter = useFormatter()
  const [checks, setChecks] = useState(NOTHING_KNOWN)
  useEffect(() => {
    let isWanted = true
    void checkChosen(chosen, plan, formatter).then((known) => {
      if (isWanted) setChecks(known)
    })
    return () => {
      isWanted = false
    }
  }, [chosen, plan, formatter])
  return checks
}
