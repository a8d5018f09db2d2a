import { writePlanText } from './document.ts'
import type { Plan } from './plan.ts'
import { EVIDENCE_FILES_KEY } from './plan-file.ts'

/** A file as a plan file holds it. */
export interface FileText {
  readonly sha256: string
  /** Its bytes as base64, in pieces that make one text. */
  readonly base64: Iterable<string>
}

const INDENT = '  '
const END_OF_PLAN = '\n}\n'

/**
 * The text of a plan file, piece by piece, so that many large files are never in memory at once. The same plan and files
 * give the same bytes. Without files it is the text of the plan alone.
 */
export function* planFileText(plan: Plan, files: Iterable<FileText>): Generator<string, void, undefined> {
  const text = writePlanText(plan)
  yield text.slice(0, -END_OF_PLAN.length)
  let isFirst = true
  for (const { sha256, base64 } of files) {
    yield isFirst ? `,\n${INDENT}"${EVIDENCE_FILES_KEY}": {` : ','
    yield `\n${INDENT}${INDENT}"${sha256}": "`
    yield* base64
    yield '"'
    isFirst = false
  }
  if (!isFirst) yield `\n${INDENT}}`
  yield END_OF_PLAN
}
