import { DatePicker, type DayOfWeek } from '@mantine/dates'
import '@mantine/dates/styles.css'
import { type IsoDate, isIsoDate, isoDate } from '#shared/calendar/day.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import type { TypingHabits } from '../forms/typing.ts'

interface DayPickerProps {
  readonly day: IsoDate | null
  readonly onChoose: (day: IsoDate) => void
  readonly locale: string
  readonly weekStart: TypingHabits['weekStart']
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

/**
 * A calendar of days. Names of months and weekdays are written in the language of the region, though all other texts are
 * English: a date chosen here stands in its field in that language, and whoever chose the region knows both.
 */
export function DayPicker({ day, onChoose, locale, weekStart }: DayPickerProps) {
  const { dateWithWeekday, month, monthOfYear, weekday } = createFormatter(locale, 'USD')
  return (
    <DatePicker
      weekdayFormat={(date) => weekday(isoDate(date))}
      monthLabelFormat={month}
      monthsListFormat={monthOfYear}
      getDayAriaLabel={(date) => dateWithWeekday(isoDate(date))}
      value={day}
      hideOutsideDates
      firstDayOfWeek={weekStart === 'locale' ? firstDayOfWeek(locale) : CHOSEN[weekStart]}
      weekendDays={NO_WEEKEND}
      ariaLabels={LABELS}
      {...(day ? { defaultDate: day } : {})}
      onChange={(chosen) => {
        if (chosen !== null && isIsoDate(chosen)) onChoose(chosen)
      }}
    />
  )
}

/** 0 for Sunday to 6 for Saturday, as the locale begins its week. */
function firstDayOfWeek(locale: string): DayOfWeek {
  const found = new Intl.Locale(locale) as Intl.Locale & WeekOfLocale // newer than the types of the language
  const day = (found.getWeekInfo?.().firstDay ?? MONDAY) % WEEKDAYS.length
  return WEEKDAYS[day] ?? MONDAY
}

interface WeekOfLocale {
  readonly getWeekInfo?: () => { readonly firstDay: number }
}

const MONDAY = 1
const CHOSEN = { sunday: 0, monday: MONDAY, saturday: 6 } as const
const WEEKDAYS: readonly DayOfWeek[] = [0, 1, 2, 3, 4, 5, 6]
