import { DatePicker, type DayOfWeek } from '@mantine/dates'
import '@mantine/dates/styles.css'
import { type IsoDate, isIsoDate } from '#shared/calendar/day.ts'

interface DayPickerProps {
  readonly day: IsoDate | null
  readonly onChoose: (day: IsoDate) => void
}

// Weekends are days like others here, and a course is often held on one.
const NO_WEEKEND: DayOfWeek[] = []

const LABELS = {
  nextMonth: 'Next month',
  previousMonth: 'Previous month',
  nextYear: 'Next year',
  previousYear: 'Previous year',
  nextDecade: 'Next ten years',
  previousDecade: 'Previous ten years',
}

export function DayPicker({ day, onChoose }: DayPickerProps) {
  return (
    <DatePicker
      value={day}
      hideOutsideDates
      weekendDays={NO_WEEKEND}
      ariaLabels={LABELS}
      {...(day ? { defaultDate: day } : {})}
      onChange={(chosen) => {
        if (chosen !== null && isIsoDate(chosen)) onChoose(chosen)
      }}
    />
  )
}
