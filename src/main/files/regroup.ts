import { PART_BYTES } from '#shared/plan/evidence.ts'

/** The same bytes in parts of one size, except the last; no parts where there are no bytes. */
export function* regroup(pieces: Iterable<Uint8Array>, partBytes = PART_BYTES): Generator<Uint8Array, void, undefined> {
  let part = new Uint8Array(partBytes)
  let filled = 0
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + partBytes - filled)
      part.set(taken, filled)
      filled += taken.length
      at += taken.length
      if (filled < partBytes) continue
      yield part
      part = new Uint8Array(partBytes) // the part before is the caller's now
      filled = 0
    }
  }
  if (filled > 0) yield part.subarray(0, filled)
}
