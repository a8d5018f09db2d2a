import type { LaneHead, LookHeads } from '#shared/wording/look-heads.ts'
import { widthOf, wrapText } from '../kit/text-width.ts'

export interface HeadLine {
  readonly kind: 'name' | 'figure' | 'unit' | 'difference' | 'finding' | 'alarm'
  readonly text: string
  readonly x: number
  /** The line the letters stand on. */
  readonly y: number
  /** Of the letters, in pixels. */
  readonly size: number
}

export interface PlacedHead {
  readonly lines: readonly HeadLine[]
  /** Where the head ends. */
  readonly bottom: number
}

/** The height of the letters at which `widthOf` measures, in pixels. */
export const TEXT = 13
export const LINE = 17
const FIGURE = 22
const FIGURE_LINE = 28
const MOST_LINES = 4
/** Figures are bold, and so a little wider. */
const BOLD = 1.08

/** The question, figure and finding of a lane, from `top` on, in a column of `room` pixels. */
export function placeHead(head: LaneHead, x: number, top: number, room: number, scale: number): PlacedHead {
  const lines: HeadLine[] = []
  let y = top
  const add = (kind: HeadLine['kind'], text: string, height: number, size = TEXT * scale) => {
    y += height * scale
    lines.push({ kind, text, x, y: y - 4 * scale, size })
  }
  add('name', head.name, LINE)
  const wide = widthOf(head.figure) * (FIGURE / TEXT) * BOLD * scale
  add('figure', head.figure, FIGURE_LINE, FIGURE * scale * Math.min(1, room / wide))
  const unit = unitLines(head.unit, room / scale)
  const difference = wrapText(head.difference, room / scale / BOLD, 2)
  // In the place of the unit, so that the picture stays as high as it is while something is tried.
  if (difference.length === 0) for (const text of unit) add('unit', text, LINE)
  else for (const text of difference) add('difference', text, LINE)
  if (difference.length > 0) y += Math.max(0, unit.length - difference.length) * LINE * scale
  for (const text of wholeClauses(head.finding, room / scale)) add('finding', text, LINE)
  return { lines, bottom: y }
}

/** The two parts of a unit on a line each, where they fit; else as many words on a line as there is room for. */
function unitLines(unit: string, room: number): readonly string[] {
  const end = unit.indexOf('; ')
  const parts = end < 0 ? [] : [unit.slice(0, end + 1), unit.slice(end + 2)]
  const areApart = parts.length > 0 && widthOf(unit) > room && parts.every((part) => widthOf(part) <= room)
  return areApart ? parts : wrapText(unit, room, 2)
}

/** The lines of a finding. Where not all of it has room, its last clause is left out, as no word is cut. */
function wholeClauses(finding: string, room: number): readonly string[] {
  const lines = wrapText(finding, room, MOST_LINES + 1)
  const end = finding.lastIndexOf('; ')
  return lines.length <= MOST_LINES || end < 0
    ? wrapText(finding, room, MOST_LINES)
    : wholeClauses(`${finding.slice(0, end)}.`, room)
}

/** What is said of the cash on hand, beside its line. */
export function placeCashHead(
  cash: NonNullable<LookHeads['cash']>,
  x: number,
  top: number,
  room: number,
  scale: number,
): PlacedHead {
  const lines = wrapText(cash.finding, room / scale / (cash.isShort ? BOLD : 1), 3).map((text, index): HeadLine => {
    const y = top + (index + 1) * LINE * scale - 4 * scale
    return { kind: cash.isShort ? 'alarm' : 'finding', text, x, y, size: TEXT * scale }
  })
  return { lines, bottom: top + lines.length * LINE * scale }
}
