import type { BasisPoints } from '#shared/money/money.ts'
import type { DraftReader } from './draft-reader.ts'

/** Basis points as a percentage for a field: 250 is `2.5`. */
export function percentText(basisPoints: BasisPoints): string {
  return String(basisPoints / 100)
}

/** Reads `2.5`, `2,5` or `2.5 %`, from −50 to 100, as basis points. An empty field is no rise. */
export function readPercent(reader: DraftReader, path: string, text: string): BasisPoints {
  const bare = text.trim().replace(/[−–]/g, '-').replace(/\s*%$/, '')
  if (bare === '') return 0
  if (!/^-?\d{1,3}([.,]\d{1,2})?$/.test(bare)) {
    reader.refuse(path, 'Write a percentage such as 2.5.')
    return 0
  }
  const basisPoints = Math.round(Number(bare.replace(',', '.')) * 100)
  if (basisPoints < -5000 || basisPoints > 10_000) reader.refuse(path, 'Choose a rise between −50 and 100 percent.')
  return basisPoints
}
