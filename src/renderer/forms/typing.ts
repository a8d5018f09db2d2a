import { createContext, useContext, useState } from 'react'
import { type IsoDate, isoDate } from '#shared/calendar/day.ts'

/** What the reading of typed texts depends on. */
export interface TypingHabits {
  readonly locale: string
  readonly today: IsoDate
  /** The first day of a week in calendars, other than that of the locale. */
  readonly weekStart: 'locale' | 'monday' | 'sunday' | 'saturday'
  /** Whether amounts are shown as dots while their field is not used. */
  readonly hidesAmounts: boolean
}

const TypingContext = createContext<TypingHabits>({
  locale: 'en-US',
  today: isoDate('2000-01-01'),
  weekStart: 'locale',
  hidesAmounts: false,
})
export const TypingProvider = TypingContext.Provider

export function useTypingHabits(): TypingHabits {
  return useContext(TypingContext)
}

/** How a field turns what a person types into the plain text of the draft, and back. */
export interface Translation {
  /** The text of the draft; the typed text itself where it cannot be read, so that the form can say so. */
  readonly toDraft: (typed: string) => string
  readonly toField: (draft: string) => string
}

/** Keeps in the field what was typed, as long as the draft holds what it means. */
export function useTyped(draft: string, onChange: (draft: string) => void, { toDraft, toField }: Translation) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly draft: string } | null>(null)
  const isTyped = typed !== null && typed.draft === draft
  return {
    text: isTyped ? typed.text : toField(draft),
    isTyped,
    type(text: string): void {
      const translated = toDraft(text)
      setTyped({ text, draft: translated })
      onChange(translated)
    },
  }
}
