import { createHmac, scryptSync } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { checkOf, deriveKey, keyFor, newSalt } from '#main/protection/protection-key.ts'
import { openSealedText, sealText } from '#main/protection/sealed-text.ts'

vi.unmock('#main/protection/protection-key.ts')

const SALT = '43504131000102030405060708090a0b'

describe('the key of a passphrase', () => {
  it('is made as the documentation says, so that another program can make it too', async () => {
    const key = await deriveKey('a long walk by the sea', SALT)
    const salt = Buffer.from(SALT, 'hex')
    const secret = scryptSync('a long walk by the sea', salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
    expect(Buffer.from(key.secret)).toEqual(secret)
    // HKDF of RFC 5869, written out: extract with an empty salt, then one block.
    const extracted = createHmac('sha256', Buffer.alloc(32)).update(secret).digest()
    const expanded = createHmac('sha256', extracted).update('certpace database\u0001').digest()
    expect(keyFor('database', key)).toEqual(expanded)
  })

  it('is the same however a keyboard composes its letters, and another for another passphrase or salt', async () => {
    const composed = await deriveKey('Caf\u00e9 am Meer', SALT)
    const decomposed = await deriveKey('Cafe\u0301 am Meer', SALT)
    const others = [await deriveKey('Cafe am Meer', SALT), await deriveKey('Caf\u00e9 am Meer', newSalt())]
    expect(checkOf(decomposed)).toBe(checkOf(composed))
    for (const other of others) expect(checkOf(other)).not.toBe(checkOf(composed))
  })

  it('has a salt that marks the file, and that nothing had before', () => {
    const salts = Array.from({ length: 100 }, newSalt)
    expect(new Set(salts).size).toBe(100)
    for (const salt of salts) expect(Buffer.from(salt, 'hex').toString('latin1')).toMatch(/^CPA1/)
  })
})

describe('a sealed text', () => {
  const key = Buffer.alloc(32, 7)

  it('opens with its key and what was authenticated beside it, and with nothing else', () => {
    const sealed = sealText(key, 'Übung 😀', 'beside')
    expect(openSealedText(key, sealed, 'beside')).toBe('Übung 😀')
    expect(openSealedText(Buffer.alloc(32, 8), sealed, 'beside')).toBeNull()
    expect(openSealedText(key, sealed, 'other')).toBeNull()
    expect(openSealedText(key, { ...sealed, ciphertext: '' }, 'beside')).toBeNull()
  })

  it('does not open once any bit of it has turned over', () => {
    const sealed = sealText(key, 'text')
    const bytes = Buffer.from(sealed.ciphertext, 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(openSealedText(key, { ...sealed, ciphertext: changed.toString('base64') })).toBeNull()
    }
  })
})
