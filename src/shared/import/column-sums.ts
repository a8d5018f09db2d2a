import type { ColumnContent } from './column-content.ts'

const LEAST_ROWS = 2
const NEARLY = 0.011

type Numbers = ColumnContent['numbers']

/** Whether a column runs up or down by another one, from the first row or from the last: a total to date, or a balance. */
export function isRunningTotal(column: Numbers, of: Numbers): boolean {
  if (column === of) return false
  const rows = column.flatMap((value, index) => {
    const step = of[index]
    return value === null || step === null || step === undefined ? [] : [{ value, step }]
  })
  if (rows.length < LEAST_ROWS + 1) return rows.length === LEAST_ROWS && startsAsItsFirst(rows)
  const steps = rows.slice(1).map((row, index) => ({ row, before: rows[index] ?? row }))
  const isDown = steps.every(({ row, before }) => isNear(row.value - before.value, row.step))
  const isDownMinus = steps.every(({ row, before }) => isNear(before.value - row.value, row.step))
  const isUp = steps.every(({ row, before }) => isNear(before.value - row.value, before.step))
  const isUpMinus = steps.every(({ row, before }) => isNear(row.value - before.value, before.step))
  return isDown || isDownMinus || isUp || isUpMinus
}

/** Of two rows, the first total is the first figure. */
function startsAsItsFirst(rows: readonly { readonly value: number; readonly step: number }[]): boolean {
  const [first, second] = rows
  if (!first || !second || first.step === 0 || second.step === 0) return false
  return isNear(first.value, first.step) && isNear(second.value, first.step + second.step)
}

/** Whether a column is the sum of others in every row. */
export function isSumOf(column: Numbers, others: readonly Numbers[]): boolean {
  const rows = column.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  if (rows.length === 0 || others.length < 2) return false
  return rows.every(({ value, index }) =>
    isNear(
      value,
      others.reduce((sum, other) => sum + (other[index] ?? 0), 0),
    ),
  )
}

/** Whether two columns say the same, one `times` as large as the other. */
export function isMultiple(column: Numbers, of: Numbers, times: number): boolean {
  const rows = column.flatMap((value, index) => {
    const other = of[index]
    return value === null || other === null || other === undefined ? [] : [{ value, other }]
  })
  return rows.length > 0 && rows.every(({ value, other }) => Math.abs(value - other * times) <= NEARLY * times)
}

function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= NEARLY
}
