import { type Outcome, succeed } from '#shared/fault.ts'
import { readWholeFile } from '../files/regular-file.ts'
import { openProtectedExport } from '../protection/protected-export.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { type PlanFile, readPlanFile } from './read-plan-file.ts'

interface ExportedPlan extends PlanFile {
  /** The key that the export was protected with; null when it was not protected. */
  readonly key: ProtectionKey | null
}

/**
 * Reads the file of an exported plan, protected or not. Faults: those of `readPlanFile`, among them `passphrase-needed`
 * where no passphrase is given, and those of `openProtectedExport`. Throws errors of disk and system.
 */
export async function readExport(file: string, passphrase: string | null): Promise<Outcome<ExportedPlan>> {
  const read = await readPlanFile(file)
  if (read.ok) return succeed({ ...read.value, key: null })
  if (read.fault.code !== 'passphrase-needed' || passphrase === null) return read
  const opened = await openProtectedExport(readWholeFile(file).toString('utf8'), passphrase)
  if (!opened.ok) return opened
  const plan = await readPlanFile(opened.value.content)
  return plan.ok ? succeed({ ...plan.value, key: opened.value.key }) : plan
}
