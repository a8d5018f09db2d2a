import { writeSync } from 'node:fs'
import type { ProtectionKey } from '#main/protection/protection-key.ts'
import { changeProtection } from '#main/services/change-protection.ts'
import { Workspace } from '#main/services/workspace.ts'
import { childOptions } from '../helpers/child-services.ts'
import { keyOfText } from '../protection/keys.ts'

// A process of its own that edits the plan and puts it under one key, another, and none, again and again without a pause.
// It is given the keys themselves, since making them of passphrases would take most of its time. It prints a line for
// each thing as soon as it is done, and goes on until it is ended by force.
const keys = process.argv.slice(3).map(keyOfText)
const workspace = new Workspace(childOptions(process.argv[2] ?? ''))
rememberKeys()
if (!workspace.openPlan('plan').ok) throw new Error('the plan cannot be opened')
print({ did: 'opened' })

for (;;) {
  const open = workspace.requireOpen('plan')
  if (!open.ok) throw new Error(open.fault.message)
  const { revision } = open.value.state
  const name = `Revision ${revision + 1}`
  const edits = [{ kind: 'set' as const, patch: { name } }]
  const applied = open.value.apply({ label: 'Edit', group: null, edits }, revision)
  if (!applied.ok) throw new Error(applied.fault.message)
  print({ did: 'edited', revision: revision + 1 })
  const key: ProtectionKey | null = keys[revision % (keys.length + 1)] ?? null
  const changed = await changeProtection(workspace, 'plan', key)
  if (!changed.ok) throw new Error(changed.fault.message)
  rememberKeys()
  print({ did: 'changed', salt: key?.salt ?? null })
}

function rememberKeys(): void {
  for (const key of keys) workspace.keys.add(key)
}

/** At once and not by a stream, so that nothing is acknowledged later than it seems. */
function print(line: Readonly<Record<string, unknown>>): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
