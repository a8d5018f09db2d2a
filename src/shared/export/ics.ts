import { addDays, dayFromIso, type IsoDate, isoFromDay } from '../calendar/day.ts'
import { type CalendarEntry, calendarEntries } from './calendar.ts'
import { exportNotes } from './export-notes.ts'
import type { ExportSubject } from './subject.ts'

export interface CalendarStamp {
  /** The moment of the export in UTC, as `2027-01-04T10:15:00.000Z`. */
  readonly madeAt: string
  /** The plan's revision. Of two versions of an event, a calendar keeps the one with the higher revision. */
  readonly revision: number
}

/** The most bytes of a line; longer ones go on in the next, behind a space. */
const LONGEST_LINE = 75
const LINE_END = '\r\n'

/** An iCalendar file (RFC 5545) of whole days. The same subject and stamp give the same bytes. */
export function writeCalendar(subject: ExportSubject, stamp: CalendarStamp): string {
  const { plan, scenario } = subject
  const name = scenario === null ? plan.name : `${plan.name}: ${scenario}`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Certpace//Certpace//EN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-CALDESC:${escaped(exportNotes(subject).join('\n'))}`,
    ...calendarEntries(subject).flatMap((entry) => eventLines(entry, subject, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join(LINE_END)}${LINE_END}`
}

function eventLines(entry: CalendarEntry, subject: ExportSubject, { madeAt, revision }: CalendarStamp): string[] {
  const dayAfter = isoFromDay(addDays(dayFromIso(entry.on), 1))
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(entry, subject)}`,
    `DTSTAMP:${madeAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `SEQUENCE:${revision}`,
    `DTSTART;VALUE=DATE:${dateText(entry.on)}`,
    `DTEND;VALUE=DATE:${dateText(dayAfter)}`, // the first day that is no longer part of it
    `SUMMARY:${escaped(entry.title)}`,
    ...(entry.details === '' ? [] : [`DESCRIPTION:${escaped(entry.details)}`]),
    `STATUS:${entry.state.toUpperCase()}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT', // the person is not busy all day
    'END:VEVENT',
  ]
}

/** Names a thing of this plan and scenario, and of no other. */
function uidOf({ id }: CalendarEntry, { plan, scenarioId }: ExportSubject): string {
  return `${id}${scenarioId === null ? '' : `/${scenarioId}`}@${plan.id}.certpace`
}

function dateText(date: IsoDate): string {
  return date.replaceAll('-', '')
}

/** A text as a value; control characters have no place in one. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?|\n/g, '\n')
    .replaceAll(/[^\n\P{Cc}]/gu, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** A line cut to length between characters, never within one. */
function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    const bytes = byteLength(character)
    if (length + bytes > LONGEST_LINE) {
      text += `${LINE_END} `
      length = 1
    }
    text += character
    length += bytes
  }
  return text
}

/** The bytes of one character in UTF-8. */
function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
