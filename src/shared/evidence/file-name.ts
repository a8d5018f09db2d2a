import type { EvidenceType } from '../plan/evidence.ts'
import { unreserved } from '../reserved-name.ts'

const LONGEST_NAME = 200
/** Letters can be three bytes long, and file systems take 255 bytes with an ending and a number. */
const LONGEST_STEM = 70
const LONGEST_FOLDER = 60

/** What each type is called in a sentence. */
export const TYPE_NAMES: Readonly<Record<EvidenceType, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'image/webp': 'WebP picture',
  'text/plain': 'text file',
}

/** The endings of each type; the first is the one that copies get. */
const ENDINGS: Readonly<Record<EvidenceType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/webp': ['.webp'],
  'text/plain': ['.txt', '.text'],
}

/** Every ending a file may have, for the dialog that chooses one. */
export const FILE_ENDINGS: readonly string[] = Object.values(ENDINGS).flat()

export function mainEndingOf(type: EvidenceType): string {
  return ENDINGS[type][0]
}

/** The type that the ending of a name promises; null for any other ending. */
export function typeOfName(name: string): EvidenceType | null {
  const ending = endingOf(name)
  // Every key of the table is a type.
  const types = Object.keys(ENDINGS) as readonly EvidenceType[]
  return types.find((type) => ENDINGS[type].includes(ending)) ?? null
}

/** A name that can be kept and shown: without folders and without invisible characters. */
export function cleanFileName(name: string): string {
  const last = visible(name.split(/[/\\]/).at(-1) ?? '')
  const ending = endingOf(last)
  const stem = last.slice(0, last.length - ending.length).slice(0, LONGEST_NAME - ending.length)
  return `${wholeCharacters(stem).trim() || 'file'}${ending}`
}

/** The name without its ending, as a title. */
export function stemOf(name: string): string {
  return name.slice(0, name.length - endingOf(name).length) || name
}

/** The name of a copy: that of the file, with the ending of its type. */
export function copyName(fileName: string, type: EvidenceType): string {
  const stem = plainWords(stemOf(fileName), LONGEST_STEM)
  return `${unreserved(stem) || 'Evidence'}${mainEndingOf(type)}`
}

/** The name of a folder that every file system takes, from a title. */
export function folderName(title: string): string {
  return unreserved(plainWords(title, LONGEST_FOLDER).replace(/^[ -]+|[ -]+$/g, '')) || 'Evidence'
}

/** Letters, digits and a few signs, with single spaces. */
function plainWords(text: string, longest: number): string {
  const words = wholeCharacters(visible(text).replace(/[^\p{Letter}\p{Mark}\p{Number} ()_-]+/gu, ' '))
  return wholeCharacters(words.replace(/\s+/g, ' ').slice(0, longest)).trim()
}

/** The ending with its dot, in small letters; empty where there is none. */
function endingOf(name: string): string {
  return (/\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '').toLowerCase()
}

function visible(name: string): string {
  return name.normalize('NFC').replace(/[\p{Control}\p{Format}\p{Surrogate}]/gu, '')
}

/** Removes half of a character at the end, which cutting the text may have left. */
function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}$/u, '')
}
