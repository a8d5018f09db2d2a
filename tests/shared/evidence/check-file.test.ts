import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBeginning, checkFile } from '#shared/evidence/check-file.ts'
import { detectType, isPlainText } from '#shared/evidence/detect-type.ts'
import { EVIDENCE_TYPES, MAXIMUM_EVIDENCE_BYTES } from '#shared/plan/evidence.ts'
import { unwrap } from '../../helpers/resources.ts'

const BEGINNINGS = {
  'application/pdf': Uint8Array.from(Buffer.from('%PDF-1.7\n%\u00e2')),
  'image/png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
  'image/jpeg': Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
  'image/webp': Uint8Array.from(Buffer.from('RIFF\u0024\u0000\u0000\u0000WEBPVP8 ')),
  'text/plain': Uint8Array.from(Buffer.from('Übung,\tlines\r\nand more')),
} as const
const NOT_KEPT: readonly (readonly [string, Uint8Array])[] = [
  ['a program for Windows', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03)],
  ['a program for Linux', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0x02)],
  ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14)],
  ['a sound in a RIFF file', Uint8Array.from(Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt '))],
]

describe('detectType', () => {
  it.each(EVIDENCE_TYPES)('knows %s by its first bytes', (type) => {
    expect(detectType(BEGINNINGS[type])).toBe(type)
  })

  it.each(NOT_KEPT)('does not take %s for anything that can be kept', (_what, bytes) => {
    expect(detectType(bytes)).toBeNull()
  })

  it('takes any text without control characters for text, unless it begins as something else does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = Uint8Array.from(Buffer.from(text))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        const hasControls = /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)
        expect(isPlainText(bytes)).toBe(!hasControls)
        if (!hasControls && !text.startsWith('%PDF-')) expect(detectType(bytes)).toBe('text/plain')
      }),
    )
  })
})

describe('checkFile', () => {
  it.each([
    ['Certificate.PDF', 'application/pdf'],
    ['scan 1.jpeg', 'image/jpeg'],
    ['scan.jpg', 'image/jpeg'],
    ['notes.v2.txt', 'text/plain'],
    ['.webp', 'image/webp'],
  ])('knows what %s promises to be', (name, type) => {
    expect(unwrap(checkFile(name, 1))).toBe(type)
  })

  it.each([
    ['letter.pdf', 0, 'empty-file', /^letter\.pdf is empty/],
    ['letter.pdf', MAXIMUM_EVIDENCE_BYTES + 1, 'too-large', /^letter\.pdf is larger than 25 MB/],
    ['letter.pdf.exe', 5, 'unknown-type', /^letter\.pdf\.exe is of a kind that cannot be kept/],
    ['picture.svg', 5, 'unknown-type', /save it as one of these/],
    ['letter', 5, 'unknown-type', /^letter is of a kind/],
  ])('says of %s with %i bytes why it cannot be kept and what to do', (name, bytes, code, message) => {
    expect(checkFile(name, bytes)).toMatchObject({
      ok: false,
      fault: { code, message: expect.stringMatching(message) },
    })
  })

  it('takes the largest file there may be', () => {
    expect(checkFile('letter.pdf', MAXIMUM_EVIDENCE_BYTES).ok).toBe(true)
  })
})

describe('checkBeginning', () => {
  it.each(EVIDENCE_TYPES)('takes a file that is the %s it promises to be', (type) => {
    expect(checkBeginning('file', type, BEGINNINGS[type]).ok).toBe(true)
  })

  it('names what the file is, and the ending that fits', () => {
    expect(checkBeginning('scan.pdf', 'application/pdf', BEGINNINGS['image/png'])).toMatchObject({
      ok: false,
      fault: {
        message: 'scan.pdf is a PNG picture by its contents. Give it a name that ends in .png, then add it again.',
      },
    })
    expect(checkBeginning('scan.txt', 'text/plain', BEGINNINGS['application/pdf'])).toMatchObject({
      ok: false,
      fault: { message: 'scan.txt is a PDF by its contents. Give it a name that ends in .pdf, then add it again.' },
    })
  })

  it.each(NOT_KEPT)('refuses %s under any name', (_what, bytes) => {
    for (const type of EVIDENCE_TYPES) {
      expect(checkBeginning('file', type, bytes)).toMatchObject({ ok: false, fault: { code: 'other-type' } })
    }
  })
})
