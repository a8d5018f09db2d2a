import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../helpers/resources.ts'
import { figureLines } from './figure-lines.ts'

/** Every figure of these packs, written down a second time. */
const FIGURES: Readonly<Record<string, string>> = {
  'aasect-cst': `
version 2025.T.1, corrected Nov 2026, as of 2025-07-31, USD, A
who degree-and-experience master+2 doctorate+1, B
who licence independent, B
who country, B
who membership-class, A
who code-of-conduct, A
document membership, A
document licence, B
document liability-insurance, B
document curriculum-vitae, B
document supervision-contract, A
document supervisor-certificate, B
document supervisor-licence, B
document supervisor-insurance, B
core-knowledge: 90 h by courses, B
core-knowledge areas: a b c d e f g h i j k l m n o p q published-writing
skills-training: 60 h by courses, B
skills-training areas: supervisor-teaching
attitudes: 14 h by courses, C
practice: 300 h by practice, C
supervision: 50 h by supervision, C
core-knowledge core-area-minimum: area-minimum 3 h a b c d e f g h i j k l m n o p q, off, D
core-knowledge core-elearning-maximum: mode-maximum 75 h self-paced, off, B
core-knowledge core-unapproved-weight: unapproved-weight 1/2, on, B
core-knowledge core-providers: note, on, A
core-knowledge core-age: note, on, B
core-knowledge core-other-methods: note, on, C
core-knowledge core-published-writing: note, off, D
core-knowledge core-published-writing-maximum: area-maximum 0 h published-writing, on, calc
skills-training skills-elearning-maximum: mode-maximum 30 h self-paced, on, C
skills-training skills-unapproved-weight: unapproved-weight 1/2, on, B
skills-training skills-providers: note, on, A
skills-training skills-from-supervisor: area-maximum 5 h supervisor-teaching, on, B
skills-training skills-topics: note, off, D
attitudes attitudes-no-self-paced: mode-maximum 0 h self-paced, on, C
attitudes attitudes-in-person: mode-maximum 0 h live-online self-paced, off, D
practice practice-telehealth: note, off, B
practice practice-no-names: note, on, calc
supervision supervision-individual-minimum: supervision-kind-minimum 25 h individual, on, C
supervision supervision-group-maximum: supervision-kind-maximum 25 h group, on, C
supervision supervision-month-maximum: month-maximum 6 h, on, C
supervision supervision-span: span-minimum months 18, on, C
supervision supervision-group-size: group-size-maximum people 4 peopleWithTwoSupervisors 8, on, C
supervision supervision-large-groups: note, on, B
supervision supervision-contract-first: contract-first, on, A
supervision supervision-version: version-pinning contract, on, A
supervision supervision-membership: document-in-force membership, on, A
supervision supervision-licence: document-in-force licence, on, B
supervision supervision-insurance: document-in-force liability-insurance, on, B
supervision supervision-supervisor-certificate: document-in-force supervisor-certificate, on, B
supervision supervision-supervisor-licence: document-in-force supervisor-licence, on, B
supervision supervision-supervisor-insurance: document-in-force supervisor-insurance, on, B
supervision supervision-supervisor: note, on, A
supervision supervision-no-guarantee: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, A
fee application 30000, applied, B
fee membership-dues null, each January 1 until first-cycle, B
fee renewal-fee null, 36 months after, A
price sha-program 549700/program, C
price stti-program 865000/program, C
price education-hour 5400/hour, calc
price umn-credit 93600/credit, C
price ackerman-application 10000/program, C
price supervision-individual-hour 10000/hour, C
price supervision-group-session 15000/session, C
price supervision-group-hour 5000/hour, calc
price umn-ce-hour 8000/hour, calc
price msti-phd 1900800/program, C
price unapproved-class 5999/session, C
`,
  'aasect-cse': `
version 2025.E.1, corrected Nov 2026, as of 2025-07-31, USD, A
who degree bachelor+0 master+0 doctorate+0, A
who country, B
who membership-class, A
who code-of-conduct, A
document membership, A
document liability-insurance, B
document curriculum-vitae, B
document supervision-contract, A
document supervisor-certificate, B
document supervisor-licence, B
document supervisor-insurance, B
core-knowledge: 90 h by courses, E
core-knowledge areas: a b c d e f g h i j k l m n o p q
skills-training: 60 h by courses, E
attitudes: 14 h by courses, C
practice: 1000 h by practice, B
supervision: 25 h by supervision, B
core-knowledge core-unapproved-weight: unapproved-weight 1/2, on, B
core-knowledge core-age: note, on, B
skills-training skills-unapproved-weight: unapproved-weight 1/2, on, B
attitudes attitudes-no-self-paced: mode-maximum 0 h self-paced, on, C
practice practice-direct-teaching: note, on, B
supervision supervision-individual-minimum: supervision-kind-minimum 5 h individual, on, B
supervision supervision-group-maximum: supervision-kind-maximum 20 h group, on, B
supervision supervision-group-size: group-size-maximum people 4 peopleWithTwoSupervisors 8, on, B
supervision supervision-large-groups: note, on, B
supervision supervision-contract-first: contract-first, on, A
supervision supervision-version: version-pinning contract, on, A
supervision supervision-membership: document-in-force membership, on, A
supervision supervision-supervisor-certificate: document-in-force supervisor-certificate, on, B
supervision supervision-supervisor: note, on, A
supervision supervision-no-guarantee: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, A
fee application null, applied, E
fee membership-dues null, each January 1 until first-cycle, B
fee renewal-fee null, 36 months after, A
`,
  'aasect-csc': `
version undated, corrected Nov 2026, as of null, USD, B
who degree-and-experience bachelor+3 master+2 doctorate+2, B
who country, B
who membership-class, B
who code-of-conduct, B
document membership, A
document liability-insurance, B
document curriculum-vitae, B
document supervision-contract, A
document supervisor-certificate, B
document supervisor-licence, B
document supervisor-insurance, B
core-knowledge: 90 h by courses, E
core-knowledge areas: a b c d e f g h i j k l m n o p q
skills-training: 60 h by courses, E
attitudes: 14 h by courses, E
practice: 1000 h by practice, B
supervision: 30 h by supervision, E
core-knowledge core-unapproved-weight: unapproved-weight 1/2, on, B
core-knowledge core-age: note, on, B
skills-training skills-unapproved-weight: unapproved-weight 1/2, on, B
attitudes attitudes-no-self-paced: mode-maximum 0 h self-paced, on, C
practice practice-span: span-minimum months 24, on, B
practice practice-window: span-maximum months 60, on, B
supervision supervision-month-maximum: month-maximum 6 h, on, B
supervision supervision-contract-first: contract-first, on, A
supervision supervision-version: version-pinning contract, on, A
supervision supervision-membership: document-in-force membership, on, A
supervision supervision-supervisor-certificate: document-in-force supervisor-certificate, on, B
supervision supervision-supervisor: note, on, A
supervision supervision-no-guarantee: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, A
fee application 30000, applied, B
fee membership-dues null, each January 1 until first-cycle, B
fee renewal-fee null, 36 months after, A
`,
  'aasect-supervisor': `
version undated, as of null, USD, B
who certified, B
who licence, B
document certificate, B
document licence, B
supervision: 30 h by supervision, B
supervision supervision-group-share: supervision-kind-share-maximum 1/2 group of minimum, on, B
supervision supervision-span: span-minimum months 12, on, B
supervision supervision-supervisees: note, on, B
preparation 14 days, E
review 56 days, E
renewal 36 months, E
fee application 30000, applied, B
`,
  'aasect-renewal': `
version 2025.R.1, corrected Nov 2026, as of 2025-07-31, USD, A
who certified, A
who good-standing, A
document membership, A
document certificates, B
continuing-education: 20 h by courses, A
continuing-education areas: aasect-ce non-aasect-ce supervision-received supervision-given teaching another-method further-method
continuing-education aasect-minimum: area-minimum 5 h aasect-ce, on, A
continuing-education other-methods-maximum: area-maximum 15 h non-aasect-ce supervision-received supervision-given teaching another-method further-method, on, A
continuing-education non-aasect-maximum: area-maximum 5 h non-aasect-ce, on, A
continuing-education supervision-received-maximum: area-maximum 5 h supervision-received, on, A
continuing-education supervision-given-maximum: area-maximum 5 h supervision-given, on, A
continuing-education teaching-maximum: area-maximum 5 h teaching, on, A
continuing-education teaching-of-educators: note, on, B
continuing-education another-method-maximum: area-maximum 5 h another-method, on, A
continuing-education further-method-maximum: area-maximum 5 h further-method, on, A
continuing-education non-aasect-half: area-weight 1/2 non-aasect-ce, on, A
continuing-education non-aasect-weight: unapproved-weight 1/2, on, A
continuing-education cycle: span-maximum months 36, on, A
continuing-education membership-in-force: document-in-force membership, on, A
continuing-education lapse: note, off, D
continuing-education audit: audit-sampling 1/10, on, B
preparation 14 days, E
review 42 days, E
renewal 36 months, A
fee renewal-fee null, applied, A
fee membership-dues null, each January 1 until first-cycle, B
`,
}

describe('the figures of AASECT', () => {
  it.each(Object.entries(FIGURES))('%s holds these, and no others', (programId, figures) => {
    expect(figureLines(shippedRules(programId))).toEqual(figures.trim().split('\n'))
  })
})
