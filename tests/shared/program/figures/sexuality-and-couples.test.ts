import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../helpers/resources.ts'
import { figureLines } from './figure-lines.ts'

/** Every figure of these packs, written down a second time. */
const FIGURES: Readonly<Record<string, string>> = {
  'florida-sex-therapist': `
version 2024 rule, corrected Nov 2026, as of null, USD, B
education: 120 h by courses, B
education areas: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17
practice: 40 h by practice, C
education education-areas: area-choice-minimum count 12 10 h, on, B
education supervision: note, off, D
practice practice-span: span-minimum months 6, on, C
preparation 14 days, E
review 56 days, E
renewal 36 months, E
`,
  abcst: `
version undated, corrected Nov 2026, as of null, USD, B
training: 150 h by courses, B
practice: 200 h by practice, B
supervision: 50 h by supervision, B
supervision supervision-window: span-maximum months 70, on, B
supervision supervision-live: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, E
fee application null, applied, E
`,
  cosrt: `
version 2018, corrected Nov 2026, as of null, GBP, B
personal-work: 50 h by courses, B
practice: 450 h by practice, B
supervision: 75 h by supervision, B
practice practice-cases: distinct-clients-minimum count 30, on, B
practice practice-couples: note, on, B
supervision supervision-ratio: ratio-minimum 1/6 to practice, on, B
supervision supervision-group-share: supervision-kind-share-maximum 1/4 group of minimum, on, B
supervision supervision-group-weight: supervision-kind-weight 1/2 group, on, B
supervision supervision-span: span-minimum months 12, on, B
supervision refusal: note, off, D
preparation 14 days, E
review 91 days, D
renewal 36 months, E
fee application null, applied, E
`,
  iceeft: `
version undated, corrected Nov 2026, as of null, USD, B
who practice, B
who licence, B
who membership, B
document licence, B
document malpractice-insurance, B
document membership, B
externship: 28 h by courses, B
core-skills: 48 h by courses, B
supervision: 8 h by supervision, B
supervision supervision-group-maximum: supervision-kind-maximum 4 h group, on, B
core-skills current-practice: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, E
fee review 60000, applied, B
fee membership-dues null, each January 1 until first-cycle, B
`,
  'sash-cpsbt': `
version undated, as of null, USD, B
training: 70 h by courses, B
human-sexuality: 90 h by courses, B
practice: 350 h by practice, B
supervision: 30 h by supervision, B
training training-recent: recency-minimum 70 h months 60, on, B
training training-live: mode-minimum 35 h in-person live-online, on, B
training training-methods: note, on, B
human-sexuality human-sexuality-live: mode-minimum 15 h in-person live-online, on, B
human-sexuality human-sexuality-areas: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, E
fee application null, applied, E
`,
  csat: `
version undated, as of null, USD, B
who experience, B
who licence independent, B
supervision: 30 h by supervision, E
supervision modules: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, E
fee module-1 135000, contract, B
fee module-2 130000, contract, B
fee module-3 130000, contract, B
fee module-4 130000, contract, B
`,
}

describe('the figures of other bodies around sexuality and couples', () => {
  it.each(Object.entries(FIGURES))('%s holds these, and no others', (programId, figures) => {
    expect(figureLines(shippedRules(programId))).toEqual(figures.trim().split('\n'))
  })
})
