import type { IsoDate } from '../calendar/day.ts'
import type { Fee } from '../plan/fee.ts'
import type { ProgramFee } from '../program/rule-pack.ts'
import { isAssumed } from '../values/grade.ts'

/**
 * A fee of the program as an item of a plan that begins on `startOn`. An amount that is an assumption makes it an
 * example, until the person keeps it.
 */
export function firstFee(fee: ProgramFee, startOn: IsoDate): Fee {
  return {
    id: `fee-${fee.id}`,
    title: fee.title,
    category: fee.category,
    isExample: fee.amount !== null && isAssumed(fee.provenance.grade),
    amount: fee.amount,
    due:
      fee.due.kind === 'calendar-years-from-start'
        ? { kind: 'calendar-years', firstOn: startOn, memberUntil: null, until: fee.due.until }
        : fee.due,
    yearlyRise: 0,
    isOwedAnyway: false,
    programFeeId: fee.id,
    notes: '',
  }
}
