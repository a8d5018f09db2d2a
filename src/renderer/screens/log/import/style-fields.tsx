import { Alert, NativeSelect, SimpleGrid, Stack } from '@mantine/core'
import { type ImportOptions, importOptionsSchema } from '#shared/import/import-options.ts'
import type { ImportReview } from '#shared/import/result.ts'

interface StyleFieldsProps {
  readonly options: ImportOptions
  readonly review: ImportReview
  readonly onChange: (part: Partial<ImportOptions>) => void
}

/** How the file writes dates and figures: what it suggests itself, and what only a person can tell. */
export function StyleFields({ options, review, onChange }: StyleFieldsProps) {
  const { style, isDateOrderOpen, isDecimalSignOpen, matters } = review
  const isBelowZero = style.minus === 'is-payment'
  if (!matters.dateOrder && !matters.decimals && !matters.hoursUnit && !isBelowZero) return null

  /** A value of a field is one of its choices, which the schema confirms. */
  function change(field: 'dateOrder' | 'decimals' | 'hoursUnit' | 'minus', value: string): void {
    const parsed = importOptionsSchema.safeParse({ ...options, [field]: value })
    if (parsed.success) onChange({ [field]: parsed.data[field] })
  }

  return (
    <Stack gap="xs">
      {isDateOrderOpen && options.dateOrder === 'auto' && (
        <Alert color="yellow">
          The dates of this file make sense with the day first and with the month first. Please say which it is.
        </Alert>
      )}
      {isDecimalSignOpen && options.decimals === 'auto' && (
        <Alert color="yellow">
          Amounts such as 1.234 can be more than a thousand, or a little more than one. Please say which it is.
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {matters.dateOrder && (
          <NativeSelect
            label="Dates such as 3/4/2027"
            value={style.dateOrder}
            data={[
              { value: 'day-first', label: 'Day first: 3 April' },
              { value: 'month-first', label: 'Month first: March 4' },
            ]}
            onChange={({ currentTarget }) => change('dateOrder', currentTarget.value)}
          />
        )}
        {matters.decimals && (
          <NativeSelect
            label="Decimals of amounts"
            value={options.decimals === 'auto' ? (style.decimals ?? 'auto') : options.decimals}
            data={[
              { value: 'auto', label: 'As each amount shows' },
              { value: '.', label: 'After a point: 1,234.50' },
              { value: ',', label: 'After a comma: 1.234,50' },
            ]}
            onChange={({ currentTarget }) => change('decimals', currentTarget.value)}
          />
        )}
        {matters.hoursUnit && (
          <NativeSelect
            label="Hours such as 2"
            value={style.hoursUnit}
            data={[
              { value: 'hours', label: 'Are hours' },
              { value: 'minutes', label: 'Are minutes' },
            ]}
            onChange={({ currentTarget }) => change('hoursUnit', currentTarget.value)}
          />
        )}
        {isBelowZero && (
          <NativeSelect
            label="Amounts below zero"
            value={style.minus}
            data={[
              { value: 'is-payment', label: 'Are payments, as banks write them' },
              { value: 'refused', label: 'Are mistakes' },
            ]}
            onChange={({ currentTarget }) => change('minus', currentTarget.value)}
          />
        )}
      </SimpleGrid>
    </Stack>
  )
}
