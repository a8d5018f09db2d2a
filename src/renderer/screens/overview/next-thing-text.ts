import type { Formatter } from '#shared/wording/formatter.ts'
import type { NextThing } from './next-things.ts'

export interface NextThingText {
  readonly sentence: string
  /** The screen where it is done. */
  readonly screen: 'path' | 'courses' | 'supervision' | 'fees'
}

export function nextThingText(thing: NextThing, formatter: Formatter): NextThingText {
  switch (thing.kind) {
    case 'step':
      return { sentence: thing.title, screen: 'path' }
    case 'contract':
      return { sentence: `Sign the contract for ${thing.title}`, screen: 'supervision' }
    case 'session':
      return { sentence: `${thing.title}, ${formatter.duration(thing.minutes)}`, screen: 'supervision' }
    case 'course-start':
      return { sentence: `Start ${thing.title}`, screen: 'courses' }
    case 'course-day':
      return { sentence: `Next day of ${thing.title}`, screen: 'courses' }
    case 'course-end':
      return { sentence: `Finish ${thing.title}`, screen: 'courses' }
    case 'payment':
      return {
        sentence: `Pay ${formatter.money(thing.amount)} for ${thing.title}`,
        screen: thing.subject === 'fee' ? 'fees' : 'courses',
      }
    case 'income':
      return { sentence: `Expect ${formatter.money(thing.amount)} from ${thing.title}`, screen: 'fees' }
    case 'application':
      return { sentence: 'Send the application', screen: 'path' }
  }
}
