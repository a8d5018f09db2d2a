import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundRows, type SortValue, sortedRows, turned } from '#renderer/ui/table-rows.ts'

const value = fc.oneof(fc.integer(), fc.constant(null))
const sorted = (rows: readonly SortValue[], isDescending: boolean) =>
  sortedRows(rows, (row) => row, isDescending, 'en-US')

describe('the rows of a table', () => {
  it('sort either way, and keep what has no value last', () => {
    fc.assert(
      fc.property(fc.array(value), fc.boolean(), (rows, isDescending) => {
        const numbers = rows.filter((row) => row !== null).toSorted((left, right) => left - right)
        const ordered = isDescending ? numbers.toReversed() : numbers
        const expected = [...ordered, ...rows.filter((row) => row === null)]
        expect(sorted(rows, isDescending)).toEqual(expected)
      }),
    )
  })

  it('keep their order among equals', () => {
    const rows = [
      ['a', 1],
      ['b', 0],
      ['c', 1],
    ] as const
    expect(sortedRows(rows, ([, figure]) => figure, true, 'en-US').map(([name]) => name)).toEqual(['a', 'c', 'b'])
  })

  it('sort words as the language does, and numbers within them by their size', () => {
    expect(sorted(['Part 10', 'part 9', 'Änderung', 'zeta'], false)).toEqual(['Änderung', 'part 9', 'Part 10', 'zeta'])
  })

  it('are found by all words of a search, in any order and any letters', () => {
    const rows = ['Core knowledge program', 'Core questions', 'Supervision']
    expect(foundRows(rows, ' PROGRAM core ', (row) => row)).toEqual(['Core knowledge program'])
    expect(foundRows(rows, ' ', (row) => row)).toEqual(rows)
  })

  it('turn from up to down to as they were', () => {
    const up = turned(null, 'Price')
    const down = turned(up, 'Price')
    expect([up, down, turned(down, 'Price'), turned(down, 'Hours')]).toEqual([
      { heading: 'Price', isDescending: false },
      { heading: 'Price', isDescending: true },
      null,
      { heading: 'Hours', isDescending: false },
    ])
  })
})
