import { IMPORT_FIELDS, type ImportOptions, MONEY_FIELDS } from '#shared/import/import-options.ts'
import { useTypingHabits } from '../../../forms/typing.ts'

/** Whether what a column of the file holds is not to be seen: amounts of money, while the person hides them. */
export function useHiddenColumns(columns: ImportOptions['columns']): (column: number) => boolean {
  const { hidesAmounts } = useTypingHabits()
  const ofMoney = new Set(IMPORT_FIELDS.filter((field) => MONEY_FIELDS.has(field)).map((field) => columns[field]))
  return (column) => hidesAmounts && ofMoney.has(column)
}
