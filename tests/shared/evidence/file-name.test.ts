import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName, copyName, folderName, stemOf } from '#shared/evidence/file-name.ts'
import { EVIDENCE_TYPES, evidenceSchema } from '#shared/plan/evidence.ts'

describe('cleanFileName', () => {
  it.each([
    ['Certificate.PDF', 'Certificate.pdf'],
    ['/home/me/../letter.pdf', 'letter.pdf'],
    ['C:\\Users\\me\\letter.pdf', 'letter.pdf'],
    ['evil\u202efdp.txt', 'evilfdp.txt'],
    ['a\u0000b\n.png', 'ab.png'],
    ['.pdf', 'file.pdf'],
    ['', 'file'],
    [`${'long '.repeat(100)}.pdf`, `${'long '.repeat(39)}l.pdf`],
  ])('keeps %j as %j', (name, expected) => {
    expect(cleanFileName(name)).toBe(expected)
  })

  it('gives a name that a plan takes, whatever it is handed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('.pdf', '.Txt', ''),
        (text, ending) => {
          expect(evidenceSchema.shape.fileName.safeParse(cleanFileName(`${text}${ending}`)).error).toBeUndefined()
        },
      ),
    )
  })
})

describe('copyName', () => {
  it.each([
    ['Certificate (2027).pdf', 'Certificate (2027).pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['program.exe', 'program.pdf'],
    ['über – Ausbildung.PDF', 'über Ausbildung.pdf'],
    ['???', 'Evidence.pdf'],
    ['CON:stream', 'CON stream.pdf'],
    ['con.pdf', 'con_.pdf'],
    ['LPT1', 'LPT1_.pdf'],
    ['console.pdf', 'console.pdf'],
  ])('saves %j as %j', (name, expected) => {
    expect(copyName(name, 'application/pdf')).toBe(expected)
  })

  it('never leads out of a folder, and always ends as its type does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...EVIDENCE_TYPES), (name, type) => {
        expect(copyName(name, type)).toMatch(/^[^/\\:*?"<>|\p{Control}.]+\.(pdf|png|jpg|webp|txt)$/u)
      }),
    )
  })
})

describe('folderName', () => {
  it.each([
    ['Course: Übung & “Basics” (2/3)', 'Course Übung Basics (2 3)'],
    ['../../etc', 'etc'],
    ['aux', 'aux_'],
    ['Fee - …', 'Fee'],
    ['…', 'Evidence'],
  ])('calls a folder for %j %j', (title, expected) => {
    expect(folderName(title)).toBe(expected)
  })
})

describe('the parts of a name', () => {
  it('are the stem a person would give as a title', () => {
    expect(stemOf('Sexual Health Basics.pdf')).toBe('Sexual Health Basics')
    expect(stemOf('.pdf')).toBe('.pdf')
  })
})
