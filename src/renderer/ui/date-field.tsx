import { ActionIcon, Loader, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { type IsoDate, isIsoDate } from '#shared/calendar/day.ts'
import { type DayReading, type DayRules, readDay } from '#shared/input/read-day.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { readDraftDate } from '../forms/draft-date.ts'
import { useTyped, useTypingHabits } from '../forms/typing.ts'
import { withHint } from './with-hint.tsx'

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string
  /** Year first, or what was typed where it is no date. Handed in by the form; both are always there. */
  readonly value?: string
  readonly onChange?: (text: string) => void
}

/**
 * A date, typed in any usual way or chosen from a calendar that loads when it is opened. Where it was not typed with its
 * year in front, the day that was understood stands below.
 */
export function DateField({ label, value = '', onChange = () => undefined, ...props }: DateFieldProps) {
  const [isOpen, setOpen] = useState(false)
  const rules = useTypingHabits()
  const { text, isTyped, type } = useTyped(value, onChange, {
    toDraft(typed) {
      const read = readDay(typed, rules)
      return read.ok ? read.value : typed
    },
    toField: (draft) => shownDay(draft, rules),
  })
  const parsed = readDraftDate(value)
  const hint = isTyped && !isIsoDate(text.trim()) ? hintOf(readDay(text, rules), rules) : null
  function choose(day: IsoDate): void {
    onChange(day)
    setOpen(false)
  }
  return (
    <TextInput
      label={label}
      value={text}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      placeholder={shownDay(rules.today, rules)}
      autoComplete="off"
      {...withHint(props, hint)}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} trapFocus withArrow returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              aria-label={`Choose ${label} from a calendar`}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={<Loader size="sm" aria-label="Opening the calendar" />}>
              <DayPicker
                day={parsed.ok ? parsed.value : null}
                onChoose={choose}
                locale={rules.locale}
                weekStart={rules.weekStart}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}

/** A day as the locale writes it; year first where that could not be read again. */
function shownDay(draft: string, rules: DayRules): string {
  if (!isIsoDate(draft)) return draft
  const shown = createFormatter(rules.locale, 'USD').date(draft)
  const read = readDay(shown, rules)
  return read.ok && read.value === draft && read.other === null ? shown : draft
}

function hintOf(read: DayReading, { locale }: DayRules): string | null {
  if (!read.ok) return null
  const { date, dateWithWeekday } = createFormatter(locale, 'USD')
  const day = dateWithWeekday(read.value)
  return read.other === null ? day : `${day}. If you mean ${date(read.other)}, write it so.`
}
