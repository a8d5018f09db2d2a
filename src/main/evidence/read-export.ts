import { type Outcome, succeed } from '#shared/fault.ts'
import { openProtectedText } from '../protection/protected-text.ts'
import type { ProtectionKey } from '../protection/protection-key.ts'
import { type PlanFile, readPlanFile } from './read-plan-file.ts'

/** A plan that was exported, with its files, and the key it was protected with; null when it was not. */
interface ExportedPlan extends PlanFile {
  readonly key: ProtectionKey | null
}

/**
 * Reads an exported plan (JSON), protected or not; `open` gives its bytes from the beginning. Faults: those of
 * `readPlanFile`, `passphrase-needed` among them while none is given, and those of `openProtectedText`.
 */
export async function readExport(
  open: () => Iterable<Uint8Array>,
  passphrase: string | null,
): Promise<Outcome<ExportedPlan>> {
  const read = readPlanFile(open())
  if (read.ok) return succeed({ ...read.value, key: null })
  if (read.fault.code !== 'passphrase-needed' || passphrase === null) return read
  const opened = await openProtectedText(Buffer.concat([...open()]).toString('utf8'), passphrase)
  if (!opened.ok) return opened
  const plan = readPlanFile([Buffer.from(opened.value.text, 'utf8')])
  return plan.ok ? succeed({ ...plan.value, key: opened.value.key }) : plan
}
