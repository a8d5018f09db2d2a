import type { LogEntry } from '../plan/log-entry.ts'
import type { OnEntry } from './make-entries.ts'

/** Puts the entries of an import, which come as they are made, into the order of the rows. */
export interface EntryGatherer {
  readonly add: OnEntry
  readonly entries: () => LogEntry[]
}

export function gatherEntries(): EntryGatherer {
  const places: (LogEntry | undefined)[] = []
  return {
    add: (entry, place) => {
      places[place] = entry
    },
    entries: () => places.filter((entry) => entry !== undefined),
  }
}
