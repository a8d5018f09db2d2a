import type { CommonScale } from '#shared/charts/common-scale.ts'
import type { OneLook } from '#shared/charts/one-look.ts'
import type { Milestone } from '#shared/charts/timeline.ts'
import type { TimeAxis } from '../kit/time-axis.ts'
import { placeWeeks } from './load-layout.ts'
import type { LookLayout } from './look-layout.ts'
import type { MoneyPlot } from './money-layout.ts'

/** How large the lanes of a small picture are, in pixels. */
export interface SmallSize {
  /** Of the signs above the lanes. */
  readonly signs: number
  /** From one requirement to the next. */
  readonly row: number
  readonly money: number
  readonly load: number
  readonly gap: number
  /** Of bars and marks against those of the one look. */
  readonly scale: number
}

export const SMALL: SmallSize = { signs: 14, row: 6, money: 30, load: 22, gap: 6, scale: 0.5 }
export const SMALLER: SmallSize = { signs: 13, row: 4, money: 20, load: 14, gap: 4, scale: 0.34 }
/** The milestones that a picture has room for. */
const SHOWN: ReadonlySet<Milestone['kind']> = new Set(['today', 'certified', 'renewal', 'stopped'])
/** Requirements that a picture has room for; those of a program with more stand closer. */
const ROWS = 6

export function heightOfSmall({ signs, row, money, load, gap }: SmallSize): number {
  return signs + ROWS * row + gap + money + gap + load + 1
}

/** The three lanes without their names, on an axis and scales that other pictures share. */
export function layOutSmallLook(look: OneLook, common: CommonScale, axis: TimeAxis, size: SmallSize): LookLayout {
  const { signs: top, scale } = size
  const pathBottom = top + ROWS * size.row
  const moneyBottom = pathBottom + size.gap + size.money
  const bottom = moneyBottom + size.gap + size.load
  const { rows, milestones } = look.path
  const pitch = (ROWS * size.row) / Math.max(ROWS, rows.length)
  const signY = top / 2
  return {
    width: axis.right,
    height: heightOfSmall(size),
    scale,
    isStacked: false,
    axis,
    top,
    bottom,
    stretches: [{ top, bottom }],
    heads: [],
    milestones: milestones
      .filter(({ kind }) => SHOWN.has(kind))
      .map((milestone) => {
        const x = axis.toX(milestone.on)
        return { milestone, x, y: signY, label: { text: '', x, y: signY } }
      }),
    path: {
      top,
      bottom: pathBottom,
      rows: rows.map((row, index) => ({ row, y: top + (index + 0.5) * pitch, label: { text: '', x: 0, y: 0 } })),
      folded: null,
      gate: null,
    },
    deadEnd: null,
    pathKey: null,
    money: moneyLane(common, pathBottom + size.gap, moneyBottom),
    load: {
      top: moneyBottom + size.gap,
      bottom,
      ticks: [],
      labels: [],
      ...placeWeeks({ ...look.load, ceiling: common.ceiling }, axis, moneyBottom + size.gap, bottom),
    },
    axisLines: [],
  }
}

function moneyLane({ money: { lowest, highest } }: CommonScale, top: number, bottom: number): MoneyPlot {
  const reach = Math.max(1, highest - lowest)
  const toY = (amount: number) => bottom - ((amount - lowest) / reach) * (bottom - top)
  return { top, bottom, toY, ticks: [], labels: [], cash: null }
}
