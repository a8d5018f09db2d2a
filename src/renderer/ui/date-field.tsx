import { ActionIcon, Loader, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import { parseDate } from '../forms/parse-date.ts'

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string
  /** Handed in by the form; both are always there. */
  readonly value?: string
  readonly onChange?: (text: string) => void
}

/** A date, typed year first or chosen from a calendar that loads when it is opened. `parseDate` reads the text. */
export function DateField({ label, value = '', onChange = () => undefined, ...props }: DateFieldProps) {
  const [isOpen, setOpen] = useState(false)
  const parsed = parseDate(value)
  function choose(day: IsoDate): void {
    onChange(day)
    setOpen(false)
  }
  return (
    <TextInput
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      placeholder="yyyy-mm-dd"
      autoComplete="off"
      {...props}
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
              <DayPicker day={parsed.ok ? parsed.value : null} onChoose={choose} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
