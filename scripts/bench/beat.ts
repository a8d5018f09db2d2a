import { median, timeRuns } from './figure.ts'

const STEPS = 1_000_000
const CELLS = 4096

/**
 * Milliseconds of the *beat*: a fixed loop of whole numbers and a small array, which does not change with the program.
 * Machines differ by a factor of three; a figure divided by the beat of its own run can be compared between them.
 */
export function measureBeat(): number {
  let sink = 0
  const times = timeRuns(21, 5, () => {
    sink += beat()
  })
  if (!Number.isFinite(sink)) throw new Error('the beat has lost its count')
  return median(times)
}

/** A pure walk through an array in an order that a linear congruential generator gives. */
function beat(): number {
  const cells = new Int32Array(CELLS)
  let state = 1
  let sum = 0
  for (let step = 0; step < STEPS; step += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    const cell = (state >>> 16) % CELLS
    cells[cell] = (cells[cell] ?? 0) + step
    sum = (sum + (cells[cell] ?? 0)) | 0
  }
  return sum
}
