import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#shared/calendar/day.ts'
import { makeReport } from '#shared/export/report.ts'
import { exportSubject } from '#shared/export/subject.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { findingText } from '#shared/wording/finding-text.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { lookHeadline } from '#shared/wording/look-headline.ts'
import { moneyAnswer, moneyByMonthFinding } from '#shared/wording/money-words.ts'
import { proseOfJson, proseOfSources, sentencesOf, wordsIn } from '../../helpers/prose.ts'
import { SAMPLE_NAMES, samplePlan, unwrap } from '../../helpers/resources.ts'
import { planOnDay } from '../generators/plan.ts'

/** A sentence can be read in one go, and an answer at a glance. */
const MOST_WORDS = 25
const MOST_WORDS_OF_ANSWER = 20

/** Spellings of British English, where the United States have others. */
const BRITISH =
  /\b(licen[c]e[sd]?|\w+[ao]l?nis(?:e[sd]?|ing)|synchronis\w+|recognis\w+|realis\w+|summaris\w+|prioritis\w+|minimis\w+|practis\w+|colou?r(?<!color)\w*|centre[sd]?|cancell(?:ed|ing)|instalments?|favour\w*|behaviour\w*|labour\w*|programmes?|neighbour\w*|catalogues?|grey|whilst|learnt|enrol|fulfil|travell\w+|cheques?)\b/i

/** A name that its body spells so. */
const NAMES = /International Centre for Excellence/

const formatter = createFormatter('en-US', 'USD')
const written = [
  ...proseOfSources('src'),
  ...proseOfJson('resources/programs'),
  ...proseOfJson('resources/samples'),
].filter(({ text }) => !text.startsWith('SELECT '))

describe('what is written', () => {
  it('is spelled as in the United States', () => {
    const british = written.filter(({ text }) => BRITISH.test(text) && !NAMES.test(text))
    expect(british).toEqual([])
  })

  it(`has at most ${MOST_WORDS} words in a sentence`, () => {
    expect(written.flatMap(({ file, text }) => tooLong([text]).map((sentence) => `${file}: ${sentence}`))).toEqual([])
  })
})

describe('what is said of a plan', () => {
  it.each(SAMPLE_NAMES)('can be read in one go, of the sample %s', (name) => {
    const plan = samplePlan(name)
    const today = plan.asOf ?? plan.startOn
    expect(answersOf(plan, today).filter(isTooLongAnAnswer)).toEqual([])
    expect(tooLong(saidOf(plan, today))).toEqual([])
    expect(tooLong(textsOfReport(plan, today))).toEqual([])
  })

  it('can be read in one go, of any plan', () => {
    fc.assert(
      fc.property(planOnDay(), ({ plan, today }) => {
        expect(tooLong(saidOf(plan, today))).toEqual([])
        expect(answersOf(plan, today).flatMap(sentencesOf).filter(isTooLongAnAnswer)).toEqual([])
      }),
    )
  })
})

function answersOf(plan: Plan, today: IsoDate): readonly string[] {
  const projection = project(plan, today)
  return [lookHeadline(projection, plan, formatter), moneyAnswer(projection, plan, formatter)]
}

function isTooLongAnAnswer(answer: string): boolean {
  return wordsIn(answer) > MOST_WORDS_OF_ANSWER
}

function saidOf(plan: Plan, today: IsoDate): readonly string[] {
  const projection = project(plan, today)
  return [
    lookHeadline(projection, plan, formatter),
    moneyByMonthFinding(projection, plan, formatter),
    ...projection.findings.flatMap((finding) => {
      const { sentence, fix } = findingText(finding, plan, formatter)
      return [sentence, fix ?? '']
    }),
  ]
}

function textsOfReport(plan: Plan, today: IsoDate): readonly string[] {
  const subject = unwrap(exportSubject(plan, { scenarioId: null, isRedacted: false }, today, 'en-US'))
  return makeReport(subject).sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) => {
      if (heading === 'Assumptions and sources') return [] // names of pages, which are as long as they are
      if (block.kind === 'paragraphs') return block.texts
      return block.kind === 'list' ? block.items : []
    }),
  )
}

function tooLong(texts: readonly string[]): readonly string[] {
  return texts.flatMap(sentencesOf).filter((sentence) => wordsIn(sentence) > MOST_WORDS)
}
