import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../helpers/resources.ts'
import { figureLines } from './figure-lines.ts'

/** Every figure of these packs, written down a second time. */
const FIGURES: Readonly<Record<string, string>> = {
  emdria: `
version undated, corrected Nov 2026, as of null, USD, C
who experience, C
basic-training: 40 h by courses, C
continuing-education: 12 h by courses, C
practice: 50 h by practice, C
consultation: 20 h by supervision, C
basic-training basic-training-window: span-maximum months 12, on, C
continuing-education continuing-education-order: requirement-order after basic-training, on, C
practice practice-clients: distinct-clients-minimum count 25, on, C
consultation consultation-recent: recency-minimum 20 h months 60, on, C
preparation 14 days, E
review 56 days, E
renewal 24 months, B
fee application null, applied, E
fee renewal 30000, 24 months after, B
price basic-training-low 130000/program, C
price basic-training-high 200000/program, C
`,
  bcba: `
version 2024, corrected Nov 2026, as of null, USD, C
who degree master+0 doctorate+0, C
fieldwork: 2000 h by practice, C
supervision: 100 h by supervision, C
fieldwork fieldwork-month-maximum: month-maximum 130 h, on, C
fieldwork fieldwork-month-minimum: month-minimum 20 h, on, C
fieldwork fieldwork-window: span-maximum months 60, on, C
fieldwork fieldwork-contacts: note, on, C
supervision supervision-share: ratio-minimum 1/20 to fieldwork, on, C
supervision supervision-individual-share: supervision-kind-share-minimum 1/2 individual of minimum, on, C
supervision supervision-group-size: group-size-maximum people 10 peopleWithTwoSupervisors none, on, C
fieldwork fieldwork-version: version-pinning application, off, D
preparation 14 days, E
review 56 days, E
renewal 24 months, C
fee application 24500, applied, C
fee exam 12500, applied, C
fee renewal null, 24 months after, C
`,
  'icf-acc': `
version undated, corrected Nov 2026, as of null, USD, C
training: 60 h by courses, C
practice: 100 h by practice, C
mentoring: 10 h by supervision, C
mentoring mentoring-one-to-one: supervision-kind-minimum 3 h individual, on, C
mentoring mentoring-span: span-minimum months 3, on, C
practice practice-recent: recency-minimum 25 h months 18, on, B
practice practice-clients: distinct-clients-minimum count 8, on, C
practice practice-paid: note, on, C
preparation 14 days, E
review 56 days, E
renewal 36 months, C
fee application null, applied, D
fee renewal 27500, 36 months after, A
`,
  'icf-pcc': `
version undated, corrected Nov 2026, as of null, USD, C
training: 125 h by courses, C
practice: 500 h by practice, C
mentoring: 10 h by supervision, C
mentoring mentoring-one-to-one: supervision-kind-minimum 3 h individual, on, C
mentoring mentoring-span: span-minimum months 3, on, C
practice practice-recent: recency-minimum 50 h months 18, on, C
practice practice-clients: distinct-clients-minimum count 25, on, C
practice practice-paid: note, on, C
preparation 14 days, E
review 56 days, E
renewal 36 months, C
fee application null, applied, D
fee renewal 27500, 36 months after, A
`,
  'pmh-c': `
version undated, as of null, USD, B
who experience, B
training: 14 h by courses, B
advanced: 6 h by courses, B
advanced advanced-order: requirement-order after training, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, E
fee exam null, applied, E
`,
  rpt: `
version 2022, corrected Nov 2026, as of null, USD, C
training: 150 h by courses, C
practice: 350 h by practice, C
supervision: 35 h by supervision, C
training training-in-person: mode-minimum 75 h in-person, on, B
training training-not-in-person: mode-maximum 75 h live-online self-paced, on, B
training training-non-contact: mode-maximum 40 h self-paced, on, B
supervision supervision-span: span-minimum months 24, on, C
practice practice-window: span-maximum months 84, on, C
supervision supervision-window: span-maximum months 84, on, C
supervision supervision-observations: note, on, C
practice practice-phases: note, on, C
preparation 14 days, E
review 84 days, E
renewal 12 months, C
fee application null, applied, C
fee renewal-yearly null, 12 months after, C
`,
}

describe('the figures of other paths', () => {
  it.each(Object.entries(FIGURES))('%s holds these, and no others', (programId, figures) => {
    expect(figureLines(shippedRules(programId))).toEqual(figures.trim().split('\n'))
  })
})
