import { type Outcome, refuse, succeed } from '../fault.ts'
import { EVIDENCE_FILES_KEY } from './plan-file.ts'
import { type FileSink, type FileTextsReader, readFileTexts } from './read-file-texts.ts'

/** Takes the text of a plan file piece by piece, wherever the pieces are cut. */
export interface PlanTextSplitter {
  push(text: string): void
  /** How long the text without its files is so far. */
  readonly length: number
  /**
   * The text without its files, in whose place stands null. Whether that is JSON, and a plan, is for others to say.
   * Fault: `invalid-plan` where files stand in another form than texts under names.
   */
  finish(): Outcome<string>
}

const END_OF_STRING = /["\\]/g
const STRUCTURE = /["{}[\]:,]/g
const BLANK = /\s/

/**
 * Takes the files out of a plan's text on its way in, so that text and files are never in memory as one. Only the part
 * at the top level is meant; the same name deeper down is left alone.
 */
export function createPlanTextSplitter(sink: FileSink): PlanTextSplitter {
  const rest: string[] = []
  let length = 0
  let files: FileTextsReader | null = null
  let depth = 0
  let latestSign = ''
  let string: 'none' | 'inside' | 'escaped' = 'none'
  /** The text of a name at the top level, while it is read and until its value begins. */
  let name: string | null = null
  let isFilesNext = false

  /** Reads what is not in the files and answers with the place where they begin, or the end of the text. */
  function readOutside(text: string, from: number): number {
    let at = from
    while (at < text.length) {
      if (string !== 'none') at = readString(text, at)
      else if (!isFilesNext) at = readStructure(text, at)
      else if (BLANK.test(text.charAt(at))) at += 1
      else {
        isFilesNext = false
        if (text.charAt(at) !== '{') continue
        files = readFileTexts(sink)
        keep(`${text.slice(from, at)}null`)
        return at + 1
      }
    }
    keep(text.slice(from))
    return at
  }

  function keep(text: string): void {
    rest.push(text)
    length += text.length
  }

  function readString(text: string, from: number): number {
    END_OF_STRING.lastIndex = from
    const end = string === 'escaped' ? from : (END_OF_STRING.exec(text)?.index ?? text.length)
    const sign = text.charAt(end)
    const isEnd = string === 'inside' && sign === '"'
    if (name !== null) name += text.slice(from, isEnd ? end : end + 1)
    if (isEnd) string = 'none'
    else string = string === 'inside' && sign === '\\' ? 'escaped' : 'inside'
    return end + 1
  }

  function readStructure(text: string, from: number): number {
    STRUCTURE.lastIndex = from
    const found = STRUCTURE.exec(text)
    if (!found) return text.length
    const sign = found[0]
    if (sign === '"') {
      string = 'inside'
      name = depth === 1 && (latestSign === '{' || latestSign === ',') ? '' : null
    } else {
      if (sign === '{' || sign === '[') depth += 1
      if (sign === '}' || sign === ']') depth -= 1
      if (sign === ':' && depth === 1 && name !== null) isFilesNext = isNameOfFiles(name)
      name = null
      latestSign = sign
    }
    return found.index + 1
  }

  return {
    get length() {
      return length
    },
    push(text) {
      let at = 0
      while (at < text.length) {
        at = files ? files.read(text, at) : readOutside(text, at)
        if (files?.state === 'done') files = null
        if (files?.state === 'broken') return
      }
    },
    finish() {
      if (files === null) return succeed(rest.join(''))
      return refuse('invalid-plan', EVIDENCE_FILES_KEY, 'expected the files as base64, each under its SHA-256')
    },
  }
}

/** A name may be written with escapes. */
function isNameOfFiles(raw: string): boolean {
  try {
    return JSON.parse(`"${raw}"`) === EVIDENCE_FILES_KEY
  } catch {
    return false
  }
}
