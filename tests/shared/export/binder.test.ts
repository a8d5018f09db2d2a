import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/calendar/day.ts'
import { binderManifest, layOutBinder, pathInBinder } from '#shared/export/binder.ts'
import { binderIndex } from '#shared/export/binder-index.ts'
import type { Evidence, EvidenceSubject } from '#shared/plan/evidence.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { aPlan } from '../builders/plan-builder.ts'

const formatter = createFormatter('en-US', 'USD')
const plan = aPlan()
  .withCourse('one', 5, { title: 'Basics' })
  .withCourse('two', 5, { title: 'basics' })
  .withArrangement('mentor', '2027-01-04', { title: '../../My "mentor"?' })
  .withFee('dues', 100, { kind: 'on', on: '2027-02-02' }, { title: '…' })
  .withCoverage('this-year', 'licence', '2027-01-01', null, { title: 'Licence' })
  .withEvidence('any', { kind: 'plan' })
  .build()
const [any] = plan.evidence

function file(fileName: string, subject: EvidenceSubject, changes: Partial<Evidence> = {}): Evidence {
  if (!any) throw new Error('the plan has evidence')
  return { ...any, fileName, subject, ...changes }
}

function pathsOf(items: readonly Evidence[]): readonly string[] {
  return layOutBinder(plan, items, formatter).map(pathInBinder)
}

const COURSE: EvidenceSubject = { kind: 'course', id: 'one' }
const SUBJECTS: readonly EvidenceSubject[] = [
  COURSE,
  { kind: 'course', id: 'two' },
  { kind: 'course', id: 'gone' },
  { kind: 'arrangement', id: 'mentor' },
  { kind: 'fee', id: 'dues' },
  { kind: 'document', id: 'licence' },
  { kind: 'step', id: 'gone' },
  { kind: 'plan' },
]

describe('layOutBinder', () => {
  it('puts each file into a folder named after what it proves', () => {
    expect(
      pathsOf([
        file('Certificate.pdf', COURSE),
        file('all.pdf', { kind: 'plan' }),
        file('contract.pdf', { kind: 'arrangement', id: 'mentor' }),
      ]),
    ).toEqual(['Course - Basics/Certificate.pdf', 'Whole plan/all.pdf', 'Supervision - My mentor/contract.pdf'])
  })

  it('keeps all files of a document together, apart from those of a time in which it is in force', () => {
    expect(
      pathsOf([
        file('front.pdf', { kind: 'document', id: 'licence' }),
        file('renewal.pdf', { kind: 'coverage', id: 'this-year' }),
        file('back.pdf', { kind: 'document', id: 'licence' }),
      ]),
    ).toEqual([
      'Document - Licence/front.pdf',
      'Document in force - Licence/renewal.pdf',
      'Document - Licence/back.pdf',
    ])
  })

  it('numbers names that a file system would take for one, and keeps folders of different things apart', () => {
    expect(
      pathsOf([
        file('letter.pdf', COURSE),
        file('Letter.PDF', COURSE),
        file('letter.png', COURSE, { mediaType: 'image/png' }),
        file('letter.pdf', { kind: 'course', id: 'two' }),
      ]),
    ).toEqual([
      'Course - Basics/letter.pdf',
      'Course - Basics/Letter (2).pdf',
      'Course - Basics/letter.png',
      'Course - basics (2)/letter.pdf',
    ])
  })

  it('gives every file a path of its own that leads out of no folder, whatever its name', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', 'CON', 'nul.pdf', 'a/b', 'a\\b', '', 'ﬁ', 'fi', '.', 'x. '),
    )
    const items = fc.array(fc.record({ fileName: names, subject: fc.constantFrom(...SUBJECTS) }), { maxLength: 12 })
    fc.assert(
      fc.property(items, (given) => {
        const paths = pathsOf(given.map(({ fileName, subject }) => file(fileName, subject)))
        for (const path of paths) {
          expect(path).toMatch(
            /^[^/\\:*?"<>|.\p{Control}]*[^/\\:*?"<>|.\p{Control} ]\/[^/\\:*?"<>|.\p{Control}]+\.pdf$/u,
          )
          for (const part of path.split('/')) {
            expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
            expect(Buffer.byteLength(part)).toBeLessThan(240)
          }
        }
        expect(new Set(paths.map((path) => path.normalize('NFC').toLowerCase())).size).toBe(given.length)
      }),
    )
  })
})

describe('binderIndex', () => {
  const hostile = file('letter.pdf', COURSE, { title: 'Evil\n\nCourse - Forged\u202e', notes: 'one\r\ntwo' })
  const files = layOutBinder(plan, [hostile, file('b.txt', COURSE, { mediaType: 'text/plain', bytes: 812 })], formatter)

  it('names each file with its title, kind, size, day and notes, each in a line of its own', () => {
    const index = binderIndex({ plan, files, leftOut: [], today: isoDate('2027-01-04') }, formatter)
    expect(index).toContain('2 files, 13 kB.\n')
    expect(index).toContain(
      [
        'Course - Basics',
        '  Proves: Course: Basics',
        '',
        '  letter.pdf',
        '    Title: Evil Course - Forged',
        '    PDF, 12 kB, added on Jan 5, 2027',
        '    Notes: one two',
        '',
        '  b.txt',
        '',
      ].join('\n'),
    )
    expect(index).toContain('Nothing here is encrypted')
    expect(index).not.toContain('damaged')
  })

  it('says what is not in the binder', () => {
    const index = binderIndex({ plan, files, leftOut: [hostile], today: isoDate('2027-01-04') }, formatter)
    expect(index).toContain('Not in this binder, as they are damaged or missing in the plan:\n  Evil Course - Forged')
  })
})

describe('binderManifest', () => {
  it('has one line for each file in the form of sha256sum', () => {
    expect(binderManifest([{ path: 'Course - Basics/letter.pdf', sha256: 'ab'.repeat(32) }])).toBe(
      `${'ab'.repeat(32)}  Course - Basics/letter.pdf\n`,
    )
  })
})
