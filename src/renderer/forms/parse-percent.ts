import type { BasisPoints } from '#shared/money/money.ts'
import type { DraftReader } from './draft-reader.ts'

interface Limits {
  readonly least: BasisPoints
  readonly most: BasisPoints
  readonly sentence: string
}

const RISE: Limits = { least: -5000, most: 10_000, sentence: 'Choose a rise between −50 and 100 percent.' }
const SHARE: Limits = { least: 0, most: 10_000, sentence: 'Choose a percentage from 0 to 100.' }

/** Basis points as a percentage for a field: 250 is `2.5`. */
export function percentText(basisPoints: BasisPoints): string {
  return String(basisPoints / 100)
}

/** Reads a yearly rise: `2.5`, `2,5` or `2.5 %`, from −50 to 100, as basis points. An empty field is no rise. */
export function readPercent(reader: DraftReader, path: string, text: string): BasisPoints {
  return readWithin(reader, path, text, RISE)
}

/** As `readPercent`, for a share of something: from 0 to 100. An empty field is nothing of it. */
export function readShare(reader: DraftReader, path: string, text: string): BasisPoints {
  return readWithin(reader, path, text, SHARE)
}

function readWithin(reader: DraftReader, path: string, text: string, limits: Limits): BasisPoints {
  const bare = text.trim().replace(/[−–]/g, '-').replace(/\s*%$/, '')
  if (bare === '') return 0
  if (!/^-?\d{1,3}([.,]\d{1,2})?$/.test(bare)) {
    reader.refuse(path, 'Write a percentage such as 2.5.')
    return 0
  }
  const basisPoints = Math.round(Number(bare.replace(',', '.')) * 100)
  if (basisPoints < limits.least || basisPoints > limits.most) reader.refuse(path, limits.sentence)
  return basisPoints
}
