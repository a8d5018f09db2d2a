import { readdirSync, readFileSync } from 'node:fs'
import { ROOT } from '../../scripts/lib/root.ts'

/** A text that people read, and the file it stands in. */
export interface Prose {
  readonly file: string
  readonly text: string
}

/** Texts of several words in the sources of a folder: strings, templates (each gap as one word), and words between tags. */
export function proseOfSources(folder: string): readonly Prose[] {
  return filesOf(folder, /\.tsx?$/).flatMap((file) => {
    const source = readFileSync(`${ROOT}/${file}`, 'utf8').replaceAll(/^\s*(\/\*\*?|\*|\/\/).*$/gm, '')
    const texts = [
      ...[...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) => text),
      ...[...source.matchAll(/`((?:[^`\\]|\\.)*)`/g)].map(([, text = '']) => text),
      ...(file.endsWith('x') ? [...source.matchAll(/>([^<>]*)</g)].map(([, text = '']) => text) : []),
    ]
    return texts
      .map((text) => ({ file, text: withoutGaps(text).replaceAll(/\s+/g, ' ').trim() }))
      .filter(({ text }) => / /.test(text) && !/=>|[;={}|]/.test(text))
  })
}

/** Texts of several words in the JSON files of a folder, but titles of sources, which are names. */
export function proseOfJson(folder: string): readonly Prose[] {
  return filesOf(folder, /\.json$/).flatMap((file) =>
    textsIn(JSON.parse(readFileSync(`${ROOT}/${file}`, 'utf8'))).map((text) => ({ file, text })),
  )
}

/** The sentences of a text; a list of items behind a colon counts as one. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?]["”’)]?)\s+(?=[“"A-Z…\d])/)
}

/** How many words a sentence has; signs between figures are none. */
export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function filesOf(folder: string, kind: RegExp): readonly string[] {
  return readdirSync(`${ROOT}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => `${folder}/${name}`)
}

/** Each `${gap}`, also one that holds others, and each `{gap}` between tags, as one word. */
function withoutGaps(text: string): string {
  let [kept, depth] = ['', 0]
  for (const letter of text) {
    if (letter === '{') depth += 1
    if (depth === 0) kept += letter
    if (letter === '}') {
      depth -= 1
      if (depth === 0) kept = `${kept.replace(/\$$/, '')}gap`
    }
  }
  return kept
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return / /.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (key === 'sources' ? [] : textsIn(part)))
}
