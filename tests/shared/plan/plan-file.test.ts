import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlanText, writePlanText } from '#shared/plan/document.ts'
import { createPlanTextSplitter } from '#shared/plan/split-plan-text.ts'
import { planFileText } from '#shared/plan/write-plan-file.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'

const SOME_SHA = 'ab'.repeat(32)
const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const base64 = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64'))
const files = fc.dictionary(sha256, base64, { maxKeys: 4, noNullPrototype: true })

/** A text in pieces that are cut anywhere. */
function pieces(text: string, cuts: readonly number[]): readonly string[] {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((left, right) => left - right)
  return places.slice(1).map((place, index) => text.slice(places[index], place))
}
const cuts = fc.array(fc.nat({ max: 100_000 }), { maxLength: 12 })

function split(parts: readonly string[]) {
  const found: Record<string, string> = {}
  let name = ''
  const splitter = createPlanTextSplitter({
    begin: (sha) => {
      name = sha
      found[name] = ''
    },
    take: (text) => {
      found[name] += text
    },
    end: () => {},
  })
  for (const part of parts) splitter.push(part)
  return { outcome: splitter.finish(), found }
}

describe('planFileText', () => {
  it('writes what JSON would, however the base64 is cut into pieces', () => {
    const plan = samplePlan('just-begun')
    fc.assert(
      fc.property(files, cuts, (held, places) => {
        const texts = Object.entries(held).map(([sha, text]) => ({ sha256: sha, base64: pieces(text, places) }))
        const written = [...planFileText(plan, texts)].join('')
        const value = { ...JSON.parse(writePlanText(plan)), ...(texts.length > 0 ? { evidenceFiles: held } : {}) }
        expect(written).toBe(`${JSON.stringify(value, null, 2)}\n`)
      }),
      { numRuns: 30 },
    )
  })
})

describe('createPlanTextSplitter', () => {
  it('takes the files out of any JSON, wherever it is cut and wherever they stand in it', () => {
    const before = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3, noNullPrototype: true })
    fc.assert(
      fc.property(before, files, before, cuts, fc.constantFrom(0, 2), (first, held, last, places, indent) => {
        const value = { ...first, deeper: { evidenceFiles: { [SOME_SHA]: 'AAAA' } }, evidenceFiles: held, ...last }
        value.evidenceFiles = held
        const { outcome, found } = split(pieces(JSON.stringify(value, null, indent), places))
        const without = JSON.stringify({ ...value, evidenceFiles: null })
        expect(JSON.stringify(JSON.parse(unwrap(outcome)))).toBe(without)
        expect(found).toEqual(held)
      }),
    )
  })

  it('leaves a text without files as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), cuts, (value, places) => {
        fc.pre(!(typeof value === 'object' && value !== null && 'evidenceFiles' in value))
        const text = JSON.stringify({ value, evidenceFiles: 7 }, null, 1)
        expect(split(pieces(text, places))).toEqual({ outcome: { ok: true, value: text }, found: {} })
      }),
    )
  })

  it('knows its part under a name written with escapes, and base64 with escaped slashes', () => {
    const text = `{"a":"\\"evidenceFiles\\":{","evidence\\u0046iles" :\n{ "${SOME_SHA}" : "AA\\/A" , "x":""}}`
    const { outcome, found } = split([...text])
    expect(unwrap(outcome)).toBe('{"a":"\\"evidenceFiles\\":{","evidence\\u0046iles" :\nnull}')
    expect(found).toEqual({ [SOME_SHA]: 'AA/A', x: '' })
  })

  it.each([
    ['a number', `{"evidenceFiles":{"${SOME_SHA}":1}}`],
    ['a list', `{"evidenceFiles":{"${SOME_SHA}":["AAAA"]}}`],
    ['an escape that base64 does not need', `{"evidenceFiles":{"${SOME_SHA}":"\\u0041"}}`],
    ['a comma too many', `{"evidenceFiles":{"${SOME_SHA}":"AAAA",}}`],
    ['no end', `{"evidenceFiles":{"${SOME_SHA}":"AAAA"`],
  ])('refuses files with %s', (_what, text) => {
    expect(split([text]).outcome).toMatchObject({ ok: false, fault: { code: 'invalid-plan', path: 'evidenceFiles' } })
  })
})

describe('readPlanText', () => {
  const plan = samplePlan('just-begun')
  const withFiles = (value: unknown) => JSON.stringify({ ...JSON.parse(writePlanText(plan)), evidenceFiles: value })

  it('reads the plan and leaves its files', () => {
    expect(unwrap(readPlanText(withFiles({ [SOME_SHA]: 'AAA=' })))).toEqual(plan)
    expect(unwrap(readPlanText(withFiles(null)))).toEqual(plan)
  })

  it.each([[7], [[]], [{ name: 'AAAA' }], [{ [SOME_SHA]: 'no base64' }]])('refuses %j in their place', (value) => {
    const fault = { code: 'invalid-plan', path: 'evidenceFiles' }
    expect(readPlanText(withFiles(value))).toMatchObject({ ok: false, fault })
  })
})
