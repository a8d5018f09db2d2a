import { createDecipheriv, hkdfSync, scryptSync } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { writePlanText } from '#shared/plan/document.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'

// What the program makes is opened here without the program, so its keys have to be the real ones.
vi.unmock('#main/protection/protection-key.ts')

const PASSPHRASE = 'sea lamp brick walk'

describe('an export of a protected plan', () => {
  it('opens as the documentation says, by the means of any language', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    await program.call('protection:set', { planId: 'plan', current: null, passphrase: PASSPHRASE, copies: 'remove' })
    const response = await program.call('plan:export', { planId: 'plan', file: { ...WHOLE_PLAN, isProtected: true } })
    if (response.kind !== 'download' || response.content.encoding !== 'text') throw new Error('expected a text')
    const { text } = response.content
    expect(text).not.toContain('A plan')
    const { keyDerivation: k, nonce, ciphertext, formatVersion } = JSON.parse(text)
    const secret = scryptSync(PASSPHRASE, Buffer.from(k.salt, 'hex'), 32, { N: k.n, r: k.r, p: k.p, maxmem: 2 ** 28 })
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'certpace export', 32))
    const bytes = Buffer.from(ciphertext, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'))
    decipher.setAAD(Buffer.from(`certpace-protected ${formatVersion}`)).setAuthTag(bytes.subarray(-16))
    const plain = decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')
    expect(plain).toBe(writePlanText(fullPlan()))
  })
})
