import type { CallName } from '#shared/contract/channels.ts'
import { fileOf } from './evidence-file.ts'
import type { OpenProgram } from './open-program.ts'
import { upload } from './transfer.ts'

/** A file for evidence, and what is said of it. */
export const LETTER = fileOf('application/pdf', 500)
export const NEW_EVIDENCE = { id: 'letter', title: 'A letter', subject: { kind: 'plan' as const }, notes: '' }

/** An upload for the calls that take one, the evidence `letter` for those that read it, and a download. */
export async function uploadLetter(program: OpenProgram, name: CallName): Promise<void> {
  if (name === 'upload:part' || name === 'upload:cancel') {
    await program.call('upload:begin', { purpose: 'evidence', fileName: 'letter.pdf', bytes: LETTER.length })
  }
  const isRead = name === 'evidence:read' || name.startsWith('evidence:save') || name.startsWith('download:')
  if (!isRead && name !== 'evidence:add') return
  const uploadId = await upload(program, 'letter.pdf', LETTER)
  if (!isRead) return
  await program.call('evidence:add', { planId: 'plan', baseRevision: 1, uploadId, evidence: NEW_EVIDENCE })
  if (name.startsWith('download:')) await program.call('evidence:read', { planId: 'plan', evidenceId: 'letter' })
}
