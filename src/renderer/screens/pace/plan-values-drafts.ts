import { z } from 'zod'
import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import { capacitySchema, opportunitySchema, paceSchema } from '#shared/plan/header-fields.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { isoDateSchema, titleSchema } from '#shared/values/primitives.ts'
import { createDraftReader, type DraftResult } from '../../forms/draft-reader.ts'
import { percentText, readShare } from '../../forms/parse-percent.ts'

/** The small forms of this screen: each one's texts, and the patch of the plan they mean. */

export interface PaceDraft {
  readonly kind: Plan['pace']['kind']
  readonly months: string
  readonly on: string
}

export function paceToDraft({ pace }: Plan): PaceDraft {
  return {
    kind: pace.kind,
    months: pace.kind === 'target' ? String(pace.months) : '30',
    on: pace.kind === 'target-date' ? pace.on : '',
  }
}

export function readPaceDraft(draft: PaceDraft, plan: Plan): DraftResult<HeaderPatch> {
  const reader = createDraftReader(plan.currency)
  return reader.finish(z.strictObject({ pace: paceSchema }), { pace: read() }, lastPart)

  function read(): Plan['pace'] {
    switch (draft.kind) {
      case 'capacity':
        return { kind: draft.kind }
      case 'target':
        return { kind: draft.kind, months: reader.whole('months', draft.months) }
      case 'target-date':
        return { kind: draft.kind, on: reader.date('on', draft.on) }
    }
  }
}

export interface HoursDraft {
  readonly study: string
  readonly clients: string
}

export function hoursToDraft({ capacity }: Plan): HoursDraft {
  return { study: hoursText(capacity.studyMinutesPerWeek), clients: hoursText(capacity.clientMinutesPerWeek) }
}

export function readHoursDraft(draft: HoursDraft, plan: Plan): DraftResult<HeaderPatch> {
  const reader = createDraftReader(plan.currency)
  const capacity = {
    ...plan.capacity,
    studyMinutesPerWeek: reader.hours('study', draft.study),
    clientMinutesPerWeek: reader.hours('clients', draft.clients),
  }
  return reader.finish(z.strictObject({ capacity: capacitySchema }), { capacity }, (path) =>
    path.endsWith('studyMinutesPerWeek') ? 'study' : 'clients',
  )
}

export interface EnergyDraft {
  /** Empty: as much as the study hours. */
  readonly energy: string
  /** Empty: no week is kept free. */
  readonly recovery: string
}

export function energyToDraft({ capacity }: Plan): EnergyDraft {
  const { energyMinutesPerWeek, recoveryEveryWeeks } = capacity
  return {
    energy: hoursText(energyMinutesPerWeek),
    recovery: recoveryEveryWeeks === 0 ? '' : String(recoveryEveryWeeks),
  }
}

export function readEnergyDraft(draft: EnergyDraft, plan: Plan): DraftResult<HeaderPatch> {
  const reader = createDraftReader(plan.currency)
  const capacity = {
    ...plan.capacity,
    energyMinutesPerWeek: reader.optionalHours('energy', draft.energy),
    recoveryEveryWeeks: reader.optionalWhole('recovery', draft.recovery) ?? 0,
  }
  return reader.finish(z.strictObject({ capacity: capacitySchema }), { capacity }, (path) =>
    path.endsWith('energyMinutesPerWeek') ? 'energy' : 'recovery',
  )
}

export interface OpportunityDraft {
  /** Empty: not said, and nothing is worked out. */
  readonly income: string
  readonly share: string
}

export function opportunityToDraft({ opportunity, currency }: Plan): OpportunityDraft {
  return {
    income: moneyText(opportunity.incomePerClientHour, currency),
    share: percentText(opportunity.displacedShare),
  }
}

export function readOpportunityDraft(draft: OpportunityDraft, plan: Plan): DraftResult<HeaderPatch> {
  const reader = createDraftReader(plan.currency)
  const opportunity = {
    incomePerClientHour: reader.optionalMoney('income', draft.income),
    displacedShare: readShare(reader, 'share', draft.share),
  }
  return reader.finish(z.strictObject({ opportunity: opportunitySchema }), { opportunity }, (path) =>
    path.endsWith('incomePerClientHour') ? 'income' : 'share',
  )
}

export interface PlanDraft {
  readonly name: string
  readonly startOn: string
}

export function planToDraft({ name, startOn }: Plan): PlanDraft {
  return { name, startOn }
}

export function readPlanDraft(draft: PlanDraft, plan: Plan): DraftResult<HeaderPatch> {
  const reader = createDraftReader(plan.currency)
  return reader.finish(z.strictObject({ name: titleSchema, startOn: isoDateSchema }), {
    name: draft.name,
    startOn: reader.date('startOn', draft.startOn),
  })
}

function lastPart(path: string): string | null {
  return path.split('.').at(-1) ?? null
}
