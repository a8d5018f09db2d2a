import { firstFee } from '../first-plan/first-fees.ts'
import { pricedIn } from '../first-plan/priced-in.ts'
import { isSame } from '../is-same.ts'
import type { PlanEdit } from '../plan/edit.ts'
import type { Fee } from '../plan/fee.ts'
import type { Plan } from '../plan/plan.ts'
import { linkOf } from '../plan/references.ts'
import type { ProgramFee, RulePack } from '../program/rule-pack.ts'

/** The fields of a plan's fee that come from its program, and that the person may have changed. */
const FROM_PROGRAM = ['title', 'category', 'amount', 'isExample', 'due'] as const satisfies readonly (keyof Fee)[]

/**
 * The edits that put other rules into a plan. Fees get the new values where they still have those of the old rules;
 * what the person has changed or removed stays so. Empty where the rules are the same.
 */
export function editsToTakeOver(plan: Plan, program: RulePack): readonly PlanEdit[] {
  if (isSame(plan.program, program)) return []
  return [
    { kind: 'set', patch: { program } },
    ...pricedIn(program, plan.currency).fees.flatMap((fee) => editsOfFee(plan, fee)),
    ...plan.fees.filter((fee) => isLeftOver(plan, fee, program)).map(removal),
  ]
}

function editsOfFee(plan: Plan, programFee: ProgramFee): readonly PlanEdit[] {
  const fresh = firstFee(programFee, plan.startOn)
  const known = pricedIn(plan.program, plan.currency).fees.find(({ id }) => id === programFee.id)
  const own = plan.fees.filter(({ programFeeId }) => programFeeId === programFee.id)
  if (!known) {
    const isTaken = own.length > 0 || plan.fees.some(({ id }) => id === fresh.id)
    return isTaken ? [] : [{ kind: 'add', collection: 'fees', item: fresh, at: null }]
  }
  const before = firstFee(known, plan.startOn)
  return own.flatMap((fee): readonly PlanEdit[] => {
    const followed = FROM_PROGRAM.filter(
      (field) => !isSame(before[field], fresh[field]) && isSame(fee[field], before[field]),
    )
    if (followed.length === 0) return []
    const patch = Object.fromEntries(followed.map((field) => [field, fresh[field]]))
    return [{ kind: 'update', collection: 'fees', id: fee.id, patch }]
  })
}

/** Whether a fee is gone from the new rules, unchanged by the person, and without a log entry. */
function isLeftOver(plan: Plan, fee: Fee, program: RulePack): boolean {
  const known = pricedIn(plan.program, plan.currency).fees.find(({ id }) => id === fee.programFeeId)
  if (!known || program.fees.some(({ id }) => id === known.id)) return false
  const isLogged = plan.logEntries.some((entry) => {
    const link = linkOf(entry)
    return link.kind === 'fee' && link.id === fee.id
  })
  return !isLogged && isSame({ ...fee, id: '' }, { ...firstFee(known, plan.startOn), id: '' })
}

function removal({ id }: Fee): PlanEdit {
  return { kind: 'remove', collection: 'fees', id }
}
