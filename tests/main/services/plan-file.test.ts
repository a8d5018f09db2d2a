import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlanFile } from '#main/evidence/read-plan-file.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import { writePlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { evidenceFor, fileOf, sha256Of } from '../helpers/evidence-file.ts'
import { type OpenProgram, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { answerOpenFile, exportText } from '../helpers/transfer.ts'

const LETTER = fileOf('application/pdf', 1_500_000)
const NOTE = fileOf('application/pdf', 10, 1)

/** A plan file as any program could write it. */
function planFile(plan: Plan, files: readonly Uint8Array[]): string {
  const evidenceFiles = Object.fromEntries(files.map((file) => [sha256Of(file), Buffer.from(file).toString('base64')]))
  return `${JSON.stringify({ ...JSON.parse(writePlanText(plan)), evidenceFiles }, null, 2)}\n`
}

function planWith(...files: readonly Uint8Array[]): Plan {
  return { ...aPlan().build(), evidence: files.map((file, index) => evidenceFor(`file-${index}`, file)) }
}

const WITH_FILES = { ...WHOLE_PLAN, withFiles: true }

async function open(program: OpenProgram, content: string | Uint8Array, pieceBytes?: number) {
  const reply = await answerOpenFile(program, content, pieceBytes)
  if (!reply.ok) throw new Error(reply.failure.message)
  const opened = CONTRACT['plans:open-file'].response.parse(reply.value)
  if (opened.kind !== 'opened') throw new Error('expected a plan')
  return opened
}

async function damagedIn(program: OpenProgram): Promise<readonly string[]> {
  return (await program.call('evidence:check', { planId: 'plan' })).damaged
}

describe('a plan file with its files', () => {
  it('comes out, in and out again as the same bytes, for any files', async () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 9, max: 1_100_000 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (lengths, isNamedTwice) => {
        const files = lengths.map((length) => fileOf('application/pdf', length, length))
        const named = isNamedTwice ? [...files, files[0] ?? NOTE] : files
        const text = planFile(planWith(...named), files)
        const program = openProgram()
        expect(await open(program, text)).toMatchObject({ missingFiles: 0 })
        expect((await exportText(program, 'plan', WITH_FILES)) === text).toBe(true)
        program.services.close()
      }),
      { numRuns: 8 },
    )
  })

  it.each(['half-way', 'just-begun'] as const)('brings the sample %s back as it was, files included', async (id) => {
    const evidence = [
      evidenceFor('letter', LETTER, { kind: 'document', id: 'curriculum-vitae' }),
      evidenceFor('note', NOTE, { kind: 'step', id: 'references' }),
    ]
    const plan = { ...samplePlan(id), evidence }
    const program = openProgram()
    const { id: planId } = await open(program, planFile(plan, [LETTER, NOTE]))
    expect(await exportText(program, planId, WITH_FILES)).toBe(planFile(plan, [LETTER, NOTE]))
    expect(await exportText(program, planId, WHOLE_PLAN)).toBe(writePlanText(plan))
  })

  it('is read wherever its parts are cut, also through the middle of a character', async () => {
    const text = planFile({ ...planWith(NOTE), name: 'Übung 😀' }, [NOTE])
    const { plan, files, missingFiles } = unwrap(
      readPlanFile([...Buffer.from(text)].map((byte) => Uint8Array.of(byte))),
    )
    expect(plan.name).toBe('Übung 😀')
    expect(files.map(({ parts }) => Buffer.concat(parts))).toEqual([NOTE])
    expect(missingFiles).toBe(0)
  })

  it('without them says how many are missing, and keeps what is said of them', async () => {
    const program = openProgram()
    const plan = planWith(LETTER, NOTE, NOTE)
    expect(await open(program, writePlanText(plan))).toMatchObject({ missingFiles: 2 })
    expect((await program.call('app:load', {})).open?.plan).toEqual(plan)
    expect(await damagedIn(program)).toEqual([sha256Of(LETTER), sha256Of(NOTE)])
    expect(await exportText(program, 'plan', WITH_FILES)).toBe(writePlanText(plan))
  })

  it.each([
    ['bytes that are not what their name says', (text: string) => text.replace(': "JVBERi0', ': "JVBERi1')],
    ['half of its bytes', (text: string) => text.replace(/(": "JVBERi0xLjcK[^"]{12})[^"]+/, '$1')],
    ['no bytes', (text: string) => text.replace(/": "JVBERi0[^"]+/, '": "')],
  ])('that holds %s loses that file only', async (_what, change) => {
    const program = openProgram()
    const plan = planWith(LETTER, NOTE)
    const text = change(planFile(plan, [LETTER, NOTE]))
    expect(text).not.toBe(planFile(plan, [LETTER, NOTE]))
    expect(await open(program, text)).toMatchObject({ missingFiles: 1 })
    expect(await damagedIn(program)).toEqual([sha256Of(LETTER)])
  })

  it('that holds a program under the name of a PDF leaves it out', async () => {
    const program = openProgram()
    const evil = Buffer.from('MZ\u0090\u0000 not a document')
    expect(await open(program, planFile(planWith(evil, NOTE), [evil, NOTE]))).toMatchObject({ missingFiles: 1 })
  })

  it('leaves out files that the plan does not name', async () => {
    const program = openProgram()
    const plan = planWith(NOTE)
    await open(program, planFile(plan, [LETTER, NOTE]))
    expect(await exportText(program, 'plan', WITH_FILES)).toBe(planFile(plan, [NOTE]))
  })

  it.each([
    ['other encodings', Buffer.from('\ufeff{"format":"certpace-plan"}', 'utf16le'), /not text in UTF-8/],
    ['other JSON', Buffer.from('{"format":"other"}'), /this is not a Certpace plan/],
    ['no JSON', Buffer.from('no json'), /not JSON/],
    ['nothing', Buffer.from(''), /not JSON/],
    ['another currency', Buffer.from(planFile(planWith(NOTE), []).replace('"USD"', '"XXX"')), /one of the currencies/],
    ['a list in the place of its files', Buffer.from('{"evidenceFiles":{"a":[1]}}'), /expected the files as base64/],
  ])('is refused where it is %s', (_what, bytes, sentence) => {
    expect(readPlanFile([bytes])).toMatchObject({ ok: false, fault: { message: expect.stringMatching(sentence) } })
  })
})
