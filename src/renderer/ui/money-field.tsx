import { TextInput, type TextInputProps } from '@mantine/core'
import { hoursText } from '#shared/input/parse-hours.ts'
import { moneyText } from '#shared/input/parse-money.ts'
import { typedHours, typedMoney } from '#shared/input/typed-texts.ts'
import type { CurrencyCode } from '#shared/money/currency.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { useTyped, useTypingHabits } from '../forms/typing.ts'
import { withHint } from './with-hint.tsx'

interface FigureFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** The plain text of the draft. Handed in by the form; both are always there. */
  readonly value?: string
  readonly onChange?: (text: string) => void
}

interface MoneyFieldProps extends FigureFieldProps {
  readonly currency: CurrencyCode
}

/** An amount as people write it, or a sum such as `3*149+20`; what a sum comes to stands below. */
export function MoneyField({ currency, value = '', onChange = () => undefined, ...props }: MoneyFieldProps) {
  const { locale, hidesAmounts } = useTypingHabits()
  const { text, isTyped, type } = useTyped(value, onChange, {
    toDraft(typed) {
      const read = typedMoney(typed, currency, locale)
      return read ? moneyText(read.value, currency) : typed
    },
    toField: (draft) => draft,
  })
  const read = isTyped ? typedMoney(text, currency, locale) : null
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<FieldUnit>{currency}</FieldUnit>}
      rightSectionWidth={56}
      data-hides={hidesAmounts || undefined}
      {...withHint(props, read?.isToBeShown ? createFormatter(locale, currency, hidesAmounts).money(read.value) : null)}
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  )
}

/** Hours as `7.5`, `7:30` or `45 min`; what can be more than a thousand is shown below. */
export function HoursField({ value = '', onChange = () => undefined, ...props }: FigureFieldProps) {
  const { locale } = useTypingHabits()
  const { text, isTyped, type } = useTyped(value, onChange, {
    toDraft(typed) {
      const read = typedHours(typed, locale)
      return read ? hoursText(read.value) : typed
    },
    toField: (draft) => draft,
  })
  const read = isTyped ? typedHours(text, locale) : null
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      rightSection={<FieldUnit>h</FieldUnit>}
      rightSectionWidth={36}
      {...withHint(props, read?.isToBeShown ? createFormatter(locale, 'USD').duration(read.value) : null)}
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
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
