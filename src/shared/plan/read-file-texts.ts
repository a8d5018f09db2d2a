/** Gets the files in a plan's text, one after the other, each in pieces of base64. */
export interface FileSink {
  begin(name: string): void
  take(base64: string): void
  end(): void
}

/** Reads the part of a plan's text that holds its files, in pieces. */
export interface FileTextsReader {
  readonly state: 'reading' | 'done' | 'broken'
  /** Reads from a place on and answers with the place behind what was read. */
  read(text: string, from: number): number
}

/** What may come next. A name is followed by its content; `escape` is behind a backslash in a content. */
type Place = 'first-name' | 'next-name' | 'name' | 'colon' | 'quote' | 'content' | 'escape' | 'after'

const END_OF_STRING = /["\\]/g
const BLANK = /\s/

/** A reader for what stands behind the opening brace. */
export function readFileTexts(sink: FileSink): FileTextsReader {
  let place: Place = 'first-name'
  let state: FileTextsReader['state'] = 'reading'
  let name = ''

  function readSign(sign: string): void {
    if (BLANK.test(sign)) return
    if (sign === '"' && (place === 'first-name' || place === 'next-name')) {
      name = ''
      place = 'name'
    } else if (sign === ':' && place === 'colon') place = 'quote'
    else if (sign === '"' && place === 'quote') place = 'content'
    else if (sign === ',' && place === 'after') place = 'next-name'
    else if (sign === '}' && (place === 'first-name' || place === 'after')) state = 'done'
    else state = 'broken'
  }

  /** JSON may write a slash with a backslash before it; nothing else in base64 can be written in another way. */
  function readEscaped(sign: string): void {
    if (sign !== '/') state = 'broken'
    else sink.take(sign)
    place = 'content'
  }

  function readString(text: string, from: number): number {
    END_OF_STRING.lastIndex = from
    const end = END_OF_STRING.exec(text)?.index ?? text.length
    const piece = text.slice(from, end)
    if (place === 'name') name += piece
    else if (piece !== '') sink.take(piece)
    if (end === text.length) return end
    if (text.charAt(end) === '\\') {
      if (place === 'name') state = 'broken'
      place = 'escape'
    } else if (place === 'name') {
      sink.begin(name)
      place = 'colon'
    } else {
      sink.end()
      place = 'after'
    }
    return end + 1
  }

  return {
    get state() {
      return state
    },
    read(text, from) {
      let at = from
      while (at < text.length && state === 'reading') {
        if (place === 'name' || place === 'content') {
          at = readString(text, at)
          continue
        }
        if (place === 'escape') readEscaped(text.charAt(at))
        else readSign(text.charAt(at))
        at += 1
      }
      return at
    },
  }
}
