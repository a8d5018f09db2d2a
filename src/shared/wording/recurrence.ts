import type { Recurrence } from '../plan/arrangement.ts'
import { PLACES_IN_MONTH, type PlaceInMonth, type Weekday } from '../plan/weekdays.ts'
import { count, joinWords } from './phrases.ts'

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

export const PLACE_NAMES: Readonly<Record<PlaceInMonth, string>> = {
  first: 'First',
  second: 'Second',
  third: 'Third',
  fourth: 'Fourth',
  last: 'Last',
}

/** `every 2 weeks`, `twice a month`, `every second and last Thursday of the month`, `on 12 listed days` */
export function recurrenceText(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'every-weeks':
      return recurrence.weeks === 1 ? 'every week' : `every ${recurrence.weeks} weeks`
    case 'per-month':
      if (recurrence.sessions === 1) return 'once a month'
      return recurrence.sessions === 2 ? 'twice a month' : `${recurrence.sessions} times a month`
    case 'weekdays-of-month': {
      const places = PLACES_IN_MONTH.filter((place) => recurrence.places.includes(place))
      return `every ${joinWords(places)} ${WEEKDAY_NAMES[recurrence.weekday]} of the month`
    }
    case 'listed-days':
      return `on ${count(recurrence.days.length, 'listed day', 'listed days')}`
  }
}
