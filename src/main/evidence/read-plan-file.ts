import { createHash } from 'node:crypto'
import { TextDecoder } from 'node:util'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { readPlanText } from '#shared/plan/document.ts'
import { MAXIMUM_PLAN_EVIDENCE_BYTES, PART_BYTES } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { createPlanTextSplitter } from '#shared/plan/split-plan-text.ts'
import { regroup } from '../files/regroup.ts'
import type { FileBytes } from '../store/evidence-files.ts'
import { filesIn } from './files-in-plan-file.ts'

/** What an exported plan holds. */
export interface PlanFile {
  readonly plan: Plan
  /** The files it brings of those that it names as evidence. */
  readonly files: readonly FileBytes[]
  /** How many it names, and does not bring as they were. */
  readonly missingFiles: number
}

/** The largest text of a plan without its files, in characters (UTF-16 units). */
const MAXIMUM_TEXT_LENGTH = 40_000_000
const BASE64_GROUP = 4
/** Base64 can come in crumbs; so much of it is gathered before it is decoded. */
const WORTH_DECODING = 65_536

/** Reads an exported plan. Faults: `too-large`, `not-json`, and those of `readPlanText`. */
export function readPlanFile(pieces: Iterable<Uint8Array>): Outcome<PlanFile> {
  const files = new Map<string, FileBytes>()
  let current: FileText | null = null
  let held = 0
  const splitter = createPlanTextSplitter({
    begin(name) {
      current = openFileText(name)
    },
    take(base64) {
      held += current?.take(base64) ?? 0
    },
    end() {
      const file = current?.finish()
      if (file) files.set(file.sha256, file)
      current = null
    },
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const piece of pieces) {
      splitter.push(decode(decoder, piece))
      if (held > MAXIMUM_PLAN_EVIDENCE_BYTES || splitter.length > MAXIMUM_TEXT_LENGTH) return tooLarge()
    }
    splitter.push(decode(decoder, null))
  } catch (error) {
    if (error instanceof EncodingError) {
      return refuse('not-json', '', 'this file is not text in UTF-8; choose a plan that Certpace exported')
    }
    throw error
  }
  const text = splitter.finish()
  if (!text.ok) return text
  const plan = readPlanText(text.value)
  return plan.ok ? succeed({ plan: plan.value, ...filesIn(files, plan.value) }) : plan
}

class EncodingError extends Error {}

/** Null is the end of the text. */
function decode(decoder: TextDecoder, piece: Uint8Array | null): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch (cause) {
    throw new EncodingError('the bytes are not UTF-8', { cause })
  }
}

interface FileText {
  /** Answers with how many bytes came in. */
  take(base64: string): number
  /** Null where the bytes are not those that the name stands for. */
  finish(): FileBytes | null
}

function openFileText(sha256: string): FileText {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let pending = ''

  function decode(base64: string): number {
    const piece = Buffer.from(base64, 'base64')
    hash.update(piece)
    pieces.push(piece)
    return piece.length
  }

  return {
    take(base64) {
      pending += base64
      if (pending.length < WORTH_DECODING) return 0
      const whole = pending.length - (pending.length % BASE64_GROUP)
      const taken = decode(pending.slice(0, whole))
      pending = pending.slice(whole)
      return taken
    },
    finish() {
      decode(pending)
      if (hash.digest('hex') !== sha256) return null
      return { sha256, parts: [...regroup(pieces, PART_BYTES)] }
    },
  }
}

function tooLarge() {
  return refuse('too-large', '', 'this file is larger than any plan that Certpace exports')
}
