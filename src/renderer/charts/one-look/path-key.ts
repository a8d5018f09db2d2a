import { monthsBetween, monthTextOfDate } from '#shared/charts/month-text.ts'
import type { OneLook } from '#shared/charts/one-look.ts'
import { metLookOf } from '#shared/charts/path-lane.ts'
import { inSentence } from '#shared/wording/constraint-name.ts'
import { count } from '#shared/wording/phrases.ts'
import { widthOf } from '../kit/text-width.ts'
import { LINE } from './head-layout.ts'
import type { PlacedText } from './placed.ts'

export type KeyPart = keyof typeof NAMES

export interface PathKey {
  readonly entries: readonly { readonly part: KeyPart; readonly x: number; readonly label: PlacedText }[]
  readonly bottom: number
}

/** How wide a bar of the key is, in pixels at the usual size of text. */
export const KEY_BAR = 14
const GAP = 4
const APART = 10
/** In order of weight: signs that bear no name of their own in the picture. */
const NAMES = {
  done: 'so far',
  planned: 'planned',
  span: 'minimum time',
  met: 'met',
  unconfirmed: 'to confirm',
  leave: 'time off',
  less: 'special weeks',
  recovery: 'recovery',
} as const
/** Which part of a bar is which is always said: they are times, not shares. */
const ALWAYS: ReadonlySet<KeyPart> = new Set(['done', 'planned'])

/** What is drawn in the lane of the path, below its figure; signs beyond the bars only as far as `limit`. */
export function placePathKey(look: OneLook, top: number, room: number, scale: number, limit: number): PathKey | null {
  const entries: PathKey['entries'][number][] = []
  /** How far each line is filled. */
  const lines: number[] = []
  const bottomOf = (line: number) => top + (line + 1) * LINE * scale
  for (const part of partsOf(look)) {
    const text = part === 'span' ? spanName(look, room / scale - KEY_BAR - GAP) : NAMES[part]
    const width = (KEY_BAR + GAP + widthOf(text)) * scale
    const free = lines.findIndex((filled) => filled + width <= room)
    const line = free < 0 ? lines.length : free
    if (!ALWAYS.has(part) && bottomOf(line) > limit) continue
    const x = lines[line] ?? 0
    const label = { text, x: x + (KEY_BAR + GAP) * scale, y: bottomOf(line) - 4 * scale }
    entries.push({ part, x, label })
    lines[line] = x + width + APART * scale
  }
  return entries.length === 0 ? null : { entries, bottom: bottomOf(lines.length - 1) }
}

/** `18 months of supervision`, or `at least 18 months` where that has no room; the lengths of several have no name. */
function spanName({ path: { rows } }: OneLook, room: number): string {
  const [row, ...others] = rows.filter(({ span }) => span)
  if (!row?.span || others.length > 0) return NAMES.span
  const { from, to } = row.span
  const months = monthsBetween(monthTextOfDate(from), monthTextOfDate(to)).length - 1
  const time = count(months, 'month', 'months')
  const whole = `${time} of ${inSentence(row.title)}`
  return widthOf(whole) <= room ? whole : `at least ${time}`
}

function partsOf({ path: { rows }, shades, today }: OneLook): readonly KeyPart[] {
  const isDrawn: Readonly<Record<KeyPart, boolean>> = {
    done: rows.some(({ done }) => done),
    planned: rows.some(({ planned }) => planned),
    span: rows.some(({ span }) => span),
    met: rows.some((row) => metLookOf(row, today) === 'met'),
    unconfirmed: rows.some(({ unconfirmed }) => unconfirmed.length > 0),
    leave: shades.some(({ kind }) => kind === 'leave'),
    less: shades.some(({ kind }) => kind === 'less'),
    recovery: shades.some(({ kind }) => kind === 'recovery'),
  }
  // The keys are the parts; `Object.keys` widens them to text.
  return (Object.keys(NAMES) as readonly KeyPart[]).filter((part) => isDrawn[part])
}
