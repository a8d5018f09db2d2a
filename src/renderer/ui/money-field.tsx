import { TextInput, type TextInputProps } from '@mantine/core'
import type { CurrencyCode } from '#shared/money/currency.ts'

interface MoneyFieldProps extends TextInputProps {
  readonly currency: CurrencyCode
}

/** An amount as people write it; `parseMoney` reads the text and gives the sentence when it means nothing. */
export function MoneyField({ currency, ...props }: MoneyFieldProps) {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<FieldUnit>{currency}</FieldUnit>}
      rightSectionWidth={56}
      {...props}
    />
  )
}

/** Hours as `7.5` or `7:30`; `parseHours` reads the text. */
export function HoursField(props: TextInputProps) {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<FieldUnit>h</FieldUnit>}
      rightSectionWidth={36}
      {...props}
    />
  )
}

interface FieldUnitProps {
  readonly children: string
}

/** What a figure in a field is counted in, at its right end. */
export function FieldUnit({ children }: FieldUnitProps) {
  return <span className="field-unit">{children}</span>
}
