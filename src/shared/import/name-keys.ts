import type { ItemRef } from './import-options.ts'

/** Names that differ in case, spaces, quotes or dashes alone are one name; empty for no name. */
export function nameKey(name: string): string {
  if (/^[a-z0-9]*$/.test(name)) return name
  return name
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Words that say what kind of thing a row belongs to, by their key. */
const KIND_WORDS: Readonly<Record<string, ItemRef['kind'] | 'other'>> = {
  course: 'course',
  courses: 'course',
  class: 'course',
  training: 'course',
  workshop: 'course',
  seminar: 'course',
  supervision: 'arrangement',
  supervisor: 'arrangement',
  session: 'arrangement',
  consultation: 'arrangement',
  practice: 'practice',
  'clinical practice': 'practice',
  'client hours': 'practice',
  clients: 'practice',
  clinical: 'practice',
  fee: 'fee',
  fees: 'fee',
  dues: 'fee',
  membership: 'fee',
  contribution: 'contribution',
  contributions: 'contribution',
  other: 'other',
}

/** The kind that a word names; null for a word that names none. */
export function kindOfWord(word: string): ItemRef['kind'] | 'other' | null {
  const key = nameKey(word)
  return Object.hasOwn(KIND_WORDS, key) ? (KIND_WORDS[key] ?? null) : null
}

/** The text under which an item is known inside an import. */
export function refKey({ kind, id }: ItemRef): string {
  return `${kind}:${id}`
}
