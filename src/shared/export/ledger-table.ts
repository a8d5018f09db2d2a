import { AMOUNT_PARTS, type Posting } from '../projection/result/money.ts'
import { AMOUNT_PART_NAMES, CATEGORY_NAMES, postingStateName } from '../wording/names.ts'
import { capitalize } from '../wording/phrases.ts'
import { FIRST_CYCLE_NAME } from '../wording/totals.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, dateColumn, makeTable, moneyColumn, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

const PHASE_NAMES: Readonly<Record<NonNullable<Posting['phase']>, string>> = {
  'to-certification': 'To certification',
  'first-cycle': FIRST_CYCLE_NAME,
}

/** Every dated amount, paid and planned. Its amounts add up to the totals of the plan. */
export function ledgerTable({ plan, projection }: ExportSubject): Table {
  const columns: readonly Column<Posting>[] = [
    dateColumn('Date', ({ on }) => on),
    textColumn('Title', ({ title }) => title),
    textColumn('Category', ({ category }) => CATEGORY_NAMES[category]),
    textColumn('Status', postingStateName),
    textColumn('Part of the total', ({ phase }) => (phase === null ? 'Later, in no total' : PHASE_NAMES[phase])),
    moneyColumn('Amount', plan.currency, ({ amount }) => amount),
    ...AMOUNT_PARTS.map((name) =>
      moneyColumn<Posting>(`${capitalize(AMOUNT_PART_NAMES[name])} in it`, plan.currency, ({ besidesPrice }) => {
        return besidesPrice.find(({ part }) => part === name)?.amount ?? null
      }),
    ),
    textColumn('Id', ({ id }) => id),
  ]
  return makeTable(TABLE_TITLES.ledger, columns, projection.postings)
}
