import { describe, expect, it } from 'vitest'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { fileOf } from '../helpers/evidence-file.ts'
import { type OpenProgram, openProgram } from '../helpers/open-program.ts'
import { upload } from '../helpers/transfer.ts'

// The passphrase takes half a second, and more on a busy computer.

async function protect(program: OpenProgram): Promise<void> {
  const protection = { planId: 'plan', current: null, passphrase: 'sea lamp brick walk', copies: 'remove' as const }
  await program.call('protection:set', protection)
}

describe('a locked plan', () => {
  it('gives out no more of a file that was on its way', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: aPlan().build() })
    const uploadId = await upload(program, 'letter.pdf', fileOf('application/pdf', 900))
    const evidence = { id: 'letter', title: 'Letter', subject: { kind: 'plan' as const }, notes: '' }
    await program.call('evidence:add', { planId: 'plan', baseRevision: 0, uploadId, evidence })
    await protect(program)
    const { downloadId } = await program.call('evidence:read', { planId: 'plan', evidenceId: 'letter' })
    await program.call('protection:lock', { planId: 'plan' })
    expect(await program.services.answer('download:part', { downloadId, position: 0 })).toMatchObject({
      failure: { code: 'no-such-download' },
    })
  })

  it('is the one that is asked for when the only other one is put away', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: aPlan().build() })
    await protect(program)
    await program.call('protection:lock', { planId: 'plan' })
    await program.call('plan:create', { plan: { ...aPlan().build(), id: 'other' } })
    await program.call('plans:move', { planId: 'other', to: 'archive' })
    expect(await program.call('app:load', {})).toMatchObject({ open: null, waitingFor: 'plan' })
  })
})
