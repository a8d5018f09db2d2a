import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPlanFile } from '#main/plan-files/read-plan-file.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { LARGEST_PLAN_TEXT } from '#shared/plan/size.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { evidenceFor, fileOf, sha256Of } from '../helpers/evidence-file.ts'
import { type OpenProgram, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { exportBytes, exportText, openPlanFile } from '../helpers/transfer.ts'
import { makeZip, type ZipPart } from '../imports/zip.ts'

const LETTER = fileOf('application/pdf', 1_500_000)
const NOTE = fileOf('application/pdf', 10, 1)

function planWith(...files: readonly Uint8Array[]): Plan {
  return { ...aPlan().build(), evidence: files.map((file, index) => evidenceFor(`file-${index}`, file)) }
}

function planPart(plan: Plan): ZipPart {
  return { path: 'plan.json', bytes: Buffer.from(writePlanText(plan)) }
}

function filePart(file: Uint8Array): ZipPart {
  return { path: `files/${sha256Of(file)}.pdf`, bytes: file }
}

/** An archive as any program could write it. */
function archive(plan: Plan, files: readonly Uint8Array[]): Uint8Array {
  return makeZip([planPart(plan), ...files.map(filePart)])
}

/** What an archive holds, as another program reads it. */
function contentsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, sha256Of(part)]))
}

/** A plan file of the older form. */
function wholeText(plan: Plan, files: readonly Uint8Array[]): string {
  const evidenceFiles = Object.fromEntries(files.map((file) => [sha256Of(file), Buffer.from(file).toString('base64')]))
  return `${JSON.stringify({ ...JSON.parse(writePlanText(plan)), evidenceFiles }, null, 2)}\n`
}

const WITH_FILES = { ...WHOLE_PLAN, withFiles: true }

async function damagedIn(program: OpenProgram): Promise<readonly string[]> {
  return (await program.call('evidence:check', { planId: 'plan' })).damaged
}

describe('a plan file of an older program', () => {
  const textOf = (formatVersion: number) =>
    JSON.stringify({ ...JSON.parse(writePlanText(aPlan().build())), formatVersion })

  it('has news of what is meant otherwise now, until it is read, in JSON up to format 3', async () => {
    const program = openProgram()
    for (const formatVersion of [3, 4]) {
      const { id } = await openPlanFile(program, textOf(formatVersion))
      expect((await program.call('app:load', {})).hasNewMeaning).toBe(formatVersion === 3)
      await program.call('recovery:meaning-read', { planId: id })
      expect((await program.call('app:load', {})).hasNewMeaning).toBe(false)
    }
  })

  it('has them as a plan file too', async () => {
    const program = openProgram()
    const fixture = (version: number) =>
      readFileSync(fileURLToPath(new URL(`../fixtures/schema-${version}.certpace`, import.meta.url)))
    await openPlanFile(program, fixture(4))
    expect((await program.call('app:load', {})).hasNewMeaning).toBe(true)
    await openPlanFile(program, fixture(5))
    expect((await program.call('app:load', {})).hasNewMeaning).toBe(false)
  })
})

describe('a plan file with its files', () => {
  it('is an archive of the plan and each file once, which leads to the same archive again', async () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 9, max: 1_100_000 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (lengths, isNamedTwice) => {
        const files = lengths.map((length) => fileOf('application/pdf', length, length))
        const plan = planWith(...(isNamedTwice ? [...files, files[0] ?? NOTE] : files))
        const program = openProgram()
        expect(await openPlanFile(program, archive(plan, files))).toMatchObject({ missingFiles: 0 })
        const exported = await exportBytes(program, 'plan', WITH_FILES)
        expect(contentsOf(exported)).toEqual(contentsOf(archive(plan, files)))
        const elsewhere = openProgram()
        await openPlanFile(elsewhere, exported)
        expect((await exportBytes(elsewhere, 'plan', WITH_FILES)).equals(exported)).toBe(true)
        for (const { services } of [program, elsewhere]) services.close()
      }),
      { numRuns: 5 },
    )
  })

  it.each(['half-way', 'just-begun'] as const)('brings the sample %s back as it was, files included', async (id) => {
    const evidence = [
      evidenceFor('letter', LETTER, { kind: 'document', id: 'curriculum-vitae' }),
      evidenceFor('note', NOTE, { kind: 'step', id: 'references' }),
    ]
    const plan = { ...samplePlan(id), evidence }
    const program = openProgram()
    const { id: planId } = await openPlanFile(program, archive(plan, [LETTER, NOTE]))
    const exported = await exportBytes(program, planId, WITH_FILES)
    expect(contentsOf(exported)).toEqual(contentsOf(archive(plan, [LETTER, NOTE])))
    expect(await exportText(program, planId, WHOLE_PLAN)).toBe(writePlanText(plan))
  })

  it('of the older form, JSON as a whole, brings them as well', async () => {
    const program = openProgram()
    const plan = { ...planWith(LETTER, NOTE), name: 'Übung 😀' }
    expect(await openPlanFile(program, `\ufeff${wholeText(plan, [LETTER, NOTE])}`)).toMatchObject({ missingFiles: 0 })
    const exported = await exportBytes(program, 'plan', WITH_FILES)
    expect(contentsOf(exported)).toEqual(contentsOf(archive(plan, [LETTER, NOTE])))
  })

  it('without them is JSON, says how many are missing, and keeps what is said of them', async () => {
    const program = openProgram()
    const plan = planWith(LETTER, NOTE, NOTE)
    expect(await openPlanFile(program, writePlanText(plan))).toMatchObject({ missingFiles: 2 })
    expect((await program.call('app:load', {})).open?.plan).toEqual(plan)
    expect(await damagedIn(program)).toEqual([sha256Of(LETTER), sha256Of(NOTE)])
    expect(await exportText(program, 'plan', WITH_FILES)).toBe(writePlanText(plan))
  })

  it.each<[string, ZipPart]>([
    ['bytes that are not what their name says', { ...filePart(LETTER), bytes: LETTER.with(-1, 0) }],
    ['half of its bytes', { ...filePart(LETTER), bytes: LETTER.subarray(0, 700_000) }],
    ['less than it says', { ...filePart(LETTER), bytes: LETTER.subarray(0, 9), declaredSize: LETTER.length }],
    ['bytes that do not unpack', { ...filePart(LETTER), compressed: Buffer.from('no deflated bytes') }],
    ['a password', { ...filePart(LETTER), isEncrypted: true }],
    ['another name', { ...filePart(LETTER), path: 'letter.pdf' }],
  ])('that holds a file with %s loses that file only', async (_what, part) => {
    const program = openProgram()
    const bytes = makeZip([planPart(planWith(LETTER, NOTE)), part, filePart(NOTE)])
    expect(await openPlanFile(program, bytes)).toMatchObject({ missingFiles: 1 })
    expect(await damagedIn(program)).toEqual([sha256Of(LETTER)])
  })

  it.each<[string, (text: string) => string]>([
    ['bytes that are not what their name says', (text) => text.replace(': "JVBERi0', ': "JVBERi1')],
    ['half of its bytes', (text) => text.replace(/(": "JVBERi0xLjcK[^"]{12})[^"]+/, '$1')],
    ['no bytes', (text) => text.replace(/": "JVBERi0[^"]+/, '": "')],
  ])('of the older form that holds %s loses that file only', async (_what, change) => {
    const text = change(wholeText(planWith(LETTER, NOTE), [LETTER, NOTE]))
    const { files, missingFiles } = unwrap(await readPlanFile(Buffer.from(text)))
    expect(files.map(({ parts }) => Buffer.concat(parts))).toEqual([NOTE])
    expect(missingFiles).toBe(1)
  })

  it('that holds a program under the name of a PDF leaves it out', async () => {
    const evil = Buffer.from('MZ\u0090\u0000 not a document')
    const read = await readPlanFile(archive(planWith(evil, NOTE), [evil, NOTE]))
    expect(unwrap(read).missingFiles).toBe(1)
  })

  it('leaves out files that the plan does not name', async () => {
    const read = await readPlanFile(archive(planWith(NOTE), [LETTER, NOTE]))
    expect(unwrap(read).files.map(({ sha256 }) => sha256)).toEqual([sha256Of(NOTE)])
  })

  const plan = planWith(NOTE)
  it.each<[string, Uint8Array, RegExp]>([
    ['other encodings', Buffer.from('\ufeff{"format":"certpace-plan"}', 'utf16le'), /not text in UTF-8/],
    ['other JSON', Buffer.from('{"format":"other"}'), /this is not a Certpace plan/],
    ['no JSON', Buffer.from('no json'), /not JSON/],
    ['nothing', Buffer.from(''), /not JSON/],
    ['another currency', Buffer.from(wholeText(plan, []).replace('"USD"', '"XXX"')), /one of the currencies/],
    ['a text of more than 100 MB', Buffer.alloc(LARGEST_PLAN_TEXT + 1, ' '), /can be 100 MB long .* as ZIP/],
    ['another archive', makeZip([filePart(NOTE)]), /holds no plan\.json/],
    ['half of an archive', archive(plan, [LETTER]).subarray(0, 1_000), /damaged/],
    ['an archive with a password', makeZip([{ ...planPart(plan), isEncrypted: true }]), /password of its own/],
    ['an archive with two plans', makeZip([planPart(plan), planPart(plan)]), /damaged/],
    ['a name that leads out', makeZip([planPart(plan), { ...filePart(NOTE), path: '../note.pdf' }]), /damaged/],
    [
      'more parts than a plan has',
      makeZip([planPart(plan), ...Array.from({ length: 5_200 }, (_, at) => ({ path: `${at}`, bytes: NOTE }))]),
      /damaged/,
    ],
    [
      'a plan that unpacks to more than 100 MB',
      makeZip([{ path: 'plan.json', bytes: Buffer.alloc(LARGEST_PLAN_TEXT + 1, ' ') }]),
      /can be 100 MB long/,
    ],
    [
      'a plan that unpacks to more than it says',
      makeZip([{ path: 'plan.json', bytes: Buffer.alloc(2_000_000, ' '), declaredSize: 10 }]),
      /damaged/,
    ],
  ])('is refused where it is %s', async (_what, bytes, sentence) => {
    expect(await readPlanFile(bytes)).toMatchObject({ ok: false, fault: { message: expect.stringMatching(sentence) } })
  })

  it('is refused where its files unpack to more than a plan can keep', async () => {
    const zeros = (seed: number) => {
      const file = Buffer.alloc(24_000_000, seed)
      Buffer.from('%PDF-1.7').copy(file)
      return file
    }
    const files = Array.from({ length: 13 }, (_, seed) => zeros(seed))
    const bytes = archive(planWith(...files), files)
    expect(bytes.length).toBeLessThan(1_000_000)
    expect(await readPlanFile(bytes)).toMatchObject({
      ok: false,
      fault: { code: 'too-large', message: expect.stringMatching(/unpacks to more than any plan/) },
    })
  })
})
