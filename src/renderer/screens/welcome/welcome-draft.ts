import type { IsoDate } from '#shared/calendar/day.ts'
import { type Answers, answersSchema, type DoneHours } from '#shared/first-plan/answers.ts'
import { isSame } from '#shared/is-same.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { Requirement } from '#shared/program/rules/requirement.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'

/** One line of the last question: hours of a requirement, of supervision by kind. */
export interface DoneLine {
  readonly requirementId: string
  readonly supervisionKind: DoneHours['supervisionKind']
  readonly label: string
  readonly hours: string
}

/** The five questions while they are answered: texts as typed. Empty means not answered, or none. */
export interface WelcomeDraft {
  readonly degree: '' | 'bachelor' | 'master' | 'doctorate'
  readonly experienceYears: string
  readonly licence: '' | 'independent' | 'supervised' | 'none'
  readonly startOn: string
  readonly contractOn: string
  readonly studyHours: string
  readonly clientHours: string
  readonly savings: string
  readonly monthlyBudget: string
  readonly done: readonly DoneLine[]
}

/** The fields of each question, in their order on the screen. */
const FIELDS_OF_QUESTION: readonly (readonly string[])[] = [
  ['degree', 'experienceYears', 'licence'],
  ['startOn', 'contractOn'],
  ['studyHours', 'clientHours'],
  ['savings', 'monthlyBudget'],
  ['done'],
]

export function emptyWelcomeDraft(today: IsoDate, program: RulePack): WelcomeDraft {
  return {
    degree: '',
    experienceYears: '',
    licence: '',
    startOn: today,
    contractOn: '',
    studyHours: '',
    clientHours: '',
    savings: '',
    monthlyBudget: '',
    done: program.requirements.flatMap(doneLines),
  }
}

/** The earlier answers. Where the program is another one by now, its hours are asked for again. */
export function draftFor(earlier: WelcomeDraft | null, today: IsoDate, program: RulePack): WelcomeDraft {
  const fresh = emptyWelcomeDraft(today, program)
  if (earlier === null) return fresh
  const isSameProgram = isSame(earlier.done.map(keyOf), fresh.done.map(keyOf))
  return isSameProgram ? earlier : { ...earlier, done: fresh.done }
}

function keyOf({ requirementId, label }: DoneLine): string {
  return `${requirementId} ${label}`
}

function doneLines({ id, name, earnedBy }: Requirement): DoneLine[] {
  if (earnedBy !== 'supervision') return [{ requirementId: id, supervisionKind: null, label: name, hours: '' }]
  return [
    { requirementId: id, supervisionKind: 'individual', label: `${name}, individual`, hours: '' },
    { requirementId: id, supervisionKind: 'group', label: `${name}, group`, hours: '' },
  ]
}

export function readWelcomeDraft(draft: WelcomeDraft, currency: CurrencyCode): DraftResult<Answers> {
  const reader = createDraftReader(currency)
  if (draft.studyHours.trim() === '') {
    reader.refuse('studyHours', 'Write how many hours a week you can study; a guess is fine.')
  }
  const years = draft.experienceYears.trim()
  const candidate: Answers = {
    person: {
      degree: draft.degree === '' ? null : draft.degree,
      experienceYears: years === '' ? null : reader.whole('experienceYears', years),
      licence: draft.licence === '' ? null : draft.licence,
      eligibility: [],
    },
    startOn: reader.date('startOn', draft.startOn),
    contractOn: reader.optionalDate('contractOn', draft.contractOn),
    capacity: {
      studyMinutesPerWeek: reader.optionalHours('studyHours', draft.studyHours) ?? 0,
      clientMinutesPerWeek: reader.optionalHours('clientHours', draft.clientHours) ?? 0,
      energyMinutesPerWeek: null,
      recoveryEveryWeeks: 0,
    },
    savings: reader.money('savings', orZero(draft.savings), { isSigned: true }),
    monthlyBudget: reader.money('monthlyBudget', orZero(draft.monthlyBudget)),
    done: draft.done.flatMap(({ requirementId, supervisionKind, hours }, index) => {
      const minutes = reader.optionalHours(`done.${index}.hours`, hours) ?? 0
      return minutes === 0 ? [] : [{ requirementId, supervisionKind, minutes }]
    }),
  }
  return reader.finish(answersSchema, candidate, (path) => FIELD_OF_PATH[path] ?? null)
}

/** The first question, from 0, that holds one of these faulty fields; null when none does. */
export function questionOfFirstError(errors: Readonly<Record<string, unknown>>): number | null {
  const at = FIELDS_OF_QUESTION.findIndex((_, question) => hasErrorIn(errors, question))
  return at < 0 ? null : at
}

export function hasErrorIn(errors: Readonly<Record<string, unknown>>, question: number): boolean {
  const fields = FIELDS_OF_QUESTION[question] ?? []
  return Object.keys(errors).some((path) => fields.some((field) => path === field || path.startsWith(`${field}.`)))
}

function orZero(text: string): string {
  return text.trim() === '' ? '0' : text
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = {
  'person.experienceYears': 'experienceYears',
  'capacity.studyMinutesPerWeek': 'studyHours',
  'capacity.clientMinutesPerWeek': 'clientHours',
}
