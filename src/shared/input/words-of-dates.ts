import { addDays, type DayNumber, dayFromCivil, dayFromIso, isoDate } from '../calendar/day.ts'

/** The languages whose names of months and weekdays are read, the same as those of headings. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'nb', 'sv', 'pl']
/** Names that are in use and not the beginning of a full one. */
const OTHER_MONTHS: Readonly<Record<string, number>> = { mrz: 3, mrt: 3, sept: 9, okt: 10 }
const SHORTEST_MONTH = 3
const MILLISECONDS_PER_DAY = 86_400_000
const A_MONDAY = dayFromIso(isoDate('2024-01-01'))
const MIDDLE_OF_MONTH = 15

interface DateWords {
  readonly months: ReadonlyMap<string, ReadonlySet<number>>
  readonly weekdays: ReadonlyMap<string, ReadonlySet<number>>
}

/** Made when the first date with a word is read, as that takes some milliseconds. */
let known: DateWords | null = null

/** 1 to 12 for the name of a month, or its beginning of three letters or more, in any of the languages; null for other words. */
export function monthOfWord(word: string): number | null {
  const found = words().months.get(keyOf(word))
  const [month] = found ?? []
  return month !== undefined && found?.size === 1 ? month : null
}

/** The weekdays, 0 for Monday to 6 for Sunday, that a word can name: `mar.` is Tuesday in three languages. Empty for none. */
export function weekdaysOfWord(word: string): ReadonlySet<number> {
  return words().weekdays.get(keyOf(word)) ?? NONE
}

const NONE: ReadonlySet<number> = new Set()

/** Without accents, points and case: `Févr.` is `fevr`. */
function keyOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.\s]/gu, '')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
}

function words(): DateWords {
  known ??= makeWords()
  return known
}

function makeWords(): DateWords {
  const months = new Map<string, Set<number>>()
  const weekdays = new Map<string, Set<number>>()
  const add = (map: Map<string, Set<number>>, key: string, value: number) => {
    const values = map.get(key) ?? new Set<number>()
    values.add(value)
    map.set(key, values)
  }
  for (const [word, month] of Object.entries(OTHER_MONTHS)) add(months, word, month)
  for (const language of LANGUAGES) {
    for (let month = 1; month <= 12; month += 1) {
      const day = dayFromCivil({ year: 2024, month, day: MIDDLE_OF_MONTH })
      for (const name of namesOf(language, day, 'month')) {
        for (let length = SHORTEST_MONTH; length <= name.length; length += 1) add(months, name.slice(0, length), month)
      }
    }
    for (let weekday = 0; weekday < 7; weekday += 1) {
      const day = addDays(A_MONDAY, weekday)
      const names = namesOf(language, day, 'weekday')
      for (const name of names) add(weekdays, name, weekday)
      if (language === 'en' || language === 'de') for (const name of names) add(weekdays, name.slice(0, 2), weekday)
      for (const name of names) if (name.length > 3) add(weekdays, name.slice(0, 3), weekday)
    }
  }
  return { months, weekdays }
}

/** The name alone, within a date (Polish: *maja*), and short. */
function namesOf(language: string, day: DayNumber, part: 'month' | 'weekday'): readonly string[] {
  const forms: Intl.DateTimeFormatOptions[] = [
    { [part]: 'long' },
    { [part]: 'short' },
    { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  ]
  const names = forms.map((form) =>
    keyOf(
      new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
        .formatToParts(day * MILLISECONDS_PER_DAY)
        .find(({ type }) => type === part)
        ?.value.replace(/-.*/, '') ?? '', // quinta-feira is written quinta, too
    ),
  )
  return [...new Set(names)].filter((name) => /^\p{L}+$/u.test(name))
}
