import { MONEY_PARTS, type MoneyPart } from '../charts/money-lane.ts'
import type { OneLook } from '../charts/one-look.ts'
import type { PathRow } from '../charts/path-lane.ts'
import { money } from '../money/money.ts'
import type { Formatter } from './formatter.ts'
import { pathDateName } from './look-rows.ts'

/** The figures of a lane as a table: the true alternative to its picture. */
export interface LookTable {
  readonly title: string
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[]
}

export const MONEY_PART_NAMES: Readonly<Record<MoneyPart, string>> = {
  paid: 'Paid',
  overdue: 'Overdue',
  planned: 'Planned',
  afterwards: 'Not in the total',
  fromOthers: 'Money in',
}

/** The three lanes of the one look, each as its table. */
export function lookTables(look: OneLook, formatter: Formatter): readonly [LookTable, LookTable, LookTable] {
  return [pathTable(look, formatter), moneyTable(look, formatter), loadTable(look, formatter)]
}

function pathTable({ path }: OneLook, formatter: Formatter): LookTable {
  const day = (on: PathRow['metOn']) => (on === null ? '–' : formatter.date(on))
  return {
    title: 'Path',
    columns: columns('What', 'Done', 'Needed', 'Missing', 'Minimum time ends', 'Met'),
    rows: [
      ...[...path.rows, ...path.folded].map((row) => ({
        id: row.requirementId,
        cells: [
          row.title,
          formatter.duration(row.doneMinutes),
          formatter.duration(row.neededMinutes),
          formatter.duration(row.missingMinutes),
          day(row.span?.to ?? null),
          row.metOn === null ? 'not as planned' : day(row.metOn),
        ],
      })),
      ...path.milestones.map((milestone) => ({
        id: milestone.kind,
        cells: [pathDateName(milestone, path), '', '', '', '', day(milestone.on)],
      })),
    ],
  }
}

/** What leaves in each month by its state, what is put aside, and the cash at its end. */
export function moneyTable({ money: { months, cash } }: Pick<OneLook, 'money'>, formatter: Formatter): LookTable {
  const used = MONEY_PARTS.filter((part) => months.some(({ parts }) => parts[part] !== 0))
  const ends = new Map(cash?.points.map(({ on, amount }) => [on.slice(0, 7), amount]))
  return {
    title: 'Money',
    columns: columns(
      'Month',
      ...used.map((part) => MONEY_PART_NAMES[part]),
      'Put aside',
      ...(cash ? ['Cash at the end'] : []),
    ),
    rows: months.map(({ month, parts, budget }) => {
      const end = ends.get(month)
      return {
        id: month,
        cells: [
          formatter.month(month),
          ...used.map((part) => formatter.money(part === 'fromOthers' ? money(-parts[part] + 0) : parts[part])),
          formatter.money(budget),
          ...(cash ? [end === undefined ? '–' : formatter.money(end)] : []),
        ],
      }
    }),
  }
}

function loadTable({ load: { weeks } }: OneLook, formatter: Formatter): LookTable {
  return {
    title: 'Load',
    columns: [...columns('Week from', 'Ordinary hours', 'You can carry'), { label: 'Heavy', isNumber: false }],
    rows: weeks.map(({ monday, minutes, canCarry, isHeavy }) => ({
      id: monday,
      cells: [
        formatter.date(monday),
        formatter.duration(minutes),
        formatter.duration(canCarry),
        isHeavy ? 'more than you can carry' : '',
      ],
    })),
  }
}

function columns(first: string, ...figures: readonly string[]): LookTable['columns'] {
  return [{ label: first, isNumber: false }, ...figures.map((label) => ({ label, isNumber: true }))]
}
