/** The sign before the decimals of a number. */
export type DecimalSign = '.' | ','

/** The digits of a number as they are written, so that nothing is rounded before its unit is known. */
export interface WrittenNumber {
  readonly whole: string
  readonly decimals: string
}

const GROUP_SPACES = /[ \u00a0\u2009\u202f'’]/g
/** Between groups of digits, besides a point or a comma. */
const SPACE = "[ \\u00a0\\u2009\\u202f'’]"

const PLAIN = /^\d+$/
const GROUPED = {
  '.': groupedBy(`(?:,|${SPACE})`, ','),
  ',': groupedBy(`(?:\\.|${SPACE})`, '\\.'),
} as const

/** Groups of three digits, or as in India of two before the last three: `1,23,456`. One sign parts them all. */
function groupedBy(separator: string, sign: string): RegExp {
  return new RegExp(`^(?:[1-9]\\d{0,2}(${separator})\\d{3}(?:\\1\\d{3})*|[1-9]\\d?(?:${sign}\\d{2})+${sign}\\d{3})$`)
}

/** Reads a number without a sign of its own, whose decimals stand behind `sign`; null where it makes no sense so. */
export function readNumber(text: string, sign: DecimalSign): WrittenNumber | null {
  const [whole = '', decimals = '', ...rest] = text.split(sign)
  if (rest.length > 0 || !/^\d*$/.test(decimals) || whole + decimals === '') return null
  if (whole === '') return { whole: '0', decimals }
  if (PLAIN.test(whole)) return { whole, decimals }
  return GROUPED[sign].test(whole) ? { whole: whole.replace(GROUP_SPACES, '').replace(/[.,]/g, ''), decimals } : null
}

/**
 * Which sign a number must have before its decimals: `.` for `1,234.5` or `12.50`, `either` for `1.250`, which is more than a
 * thousand or little more than one. Null where there is no such sign, or no number.
 */
export function decimalSignOf(text: string): DecimalSign | 'either' | null {
  const bare = text.replace(/[^\d.,]/g, '').replace(/^[.,]+(?=\d+[.,])|[.,]+$/g, '')
  if (!/[.,]/.test(bare)) return null
  const point = readNumber(bare, '.')
  const comma = readNumber(bare, ',')
  if (point && comma) return 'either'
  if (point) return '.'
  return comma ? ',' : null
}

/**
 * The value of a figure. What makes sense with one sign only is read so. Of two readings, that of the sign given holds, else
 * the one with decimals. Null where there is none.
 */
export function decimalValue(text: string, sign: DecimalSign | null): number | null {
  const point = readNumber(text, '.')
  const comma = readNumber(text, ',')
  const only = point && comma ? null : (point ?? comma)
  if (only) return numberOf(only)
  if (!point || !comma) return null
  if (sign !== null) return numberOf(sign === '.' ? point : comma)
  return numberOf(point.decimals === '' ? comma : point)
}

/** Exact to about fifteen digits. */
function numberOf({ whole, decimals }: WrittenNumber): number {
  return Number(`${whole}.${decimals === '' ? '0' : decimals}`)
}

const NOTHING = /^(?:[-–—−]+|n\.?\s?\/?\s?a\.?|none|nil|null|k\.\s?a\.|entf\.?|s\.?\/?o\.?|néant|\.\/\.)$/i
const MARKS = /^[\s$€£¥₹₪]+|[\s$€£¥₹₪]+$/g

/** Whether a cell says that there is nothing: a dash, as spreadsheets write zero in accounts, or *n/a*. */
export function isNothing(text: string): boolean {
  return text.length <= 12 && NOTHING.test(text.replace(MARKS, ''))
}
