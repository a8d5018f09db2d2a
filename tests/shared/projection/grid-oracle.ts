import { type IsoDate, isoDate } from '#shared/calendar/day.ts'
import type { Arrangement } from '#shared/plan/arrangement.ts'
import { PLACES_IN_MONTH, WEEKDAYS } from '#shared/plan/weekdays.ts'

const DAY = 86_400_000

/** Whether an arrangement has a session on a day by its own rhythm, worked out day by day with the dates of JavaScript. */
export function isOnGrid({ firstSessionOn, recurrence }: Arrangement, on: IsoDate): boolean {
  if (on < firstSessionOn) return false
  const date = new Date(`${on}T00:00:00Z`)
  const dayOfMonth = date.getUTCDate()
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  switch (recurrence.kind) {
    case 'every-weeks':
      return ((date.getTime() - Date.parse(firstSessionOn)) / DAY) % (7 * recurrence.weeks) === 0
    case 'per-month': {
      const first = new Date(`${firstSessionOn}T00:00:00Z`).getUTCDate()
      for (let index = 0; index < recurrence.sessions; index++) {
        const day = first + Math.floor((28 * index) / recurrence.sessions)
        if (Math.min(length, index > 0 && day > 28 ? day - 28 : day) === dayOfMonth) return true
      }
      return false
    }
    case 'weekdays-of-month':
      return (
        WEEKDAYS[(date.getUTCDay() + 6) % 7] === recurrence.weekday &&
        recurrence.places.some((place) =>
          place === 'last' ? dayOfMonth > length - 7 : Math.ceil(dayOfMonth / 7) === PLACES_IN_MONTH.indexOf(place) + 1,
        )
      )
    case 'listed-days':
      return recurrence.days.includes(isoDate(on))
  }
}
