import { lstatSync, realpathSync, renameSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { displaySettingsSchema } from '#shared/contract/contract.ts'
import { idSchema } from '#shared/values/primitives.ts'
import { errorCode } from '../files/error-code.ts'
import { namesInFolder } from '../files/names-in-folder.ts'
import { NotAFileError, readTextFile } from '../files/regular-file.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { isKnownTag } from './language-tag.ts'

const savedSettingsSchema = z.strictObject({
  settings: displaySettingsSchema
    // Files written before these were there.
    .extend({
      weekStart: displaySettingsSchema.shape.weekStart.default('locale'),
      newPlanCurrency: displaySettingsSchema.shape.newPlanCurrency.default('region'),
      hidesAmounts: displaySettingsSchema.shape.hidesAmounts.default(false),
    })
    .refine(({ locale }) => isKnownTag(locale), { path: ['locale'] }),
  /** The plan that was open last; null before the first. */
  lastPlanId: idSchema.nullable(),
  /** The folder that gets a copy of each backup; null for none. */
  secondPlace: z.string().nullable().default(null),
})
/** What the program remembers beside the plans. */
export type SavedSettings = z.output<typeof savedSettingsSchema>

/** Used where no settings were saved. */
export const FIRST_SETTINGS: SavedSettings = {
  settings: {
    colorScheme: 'auto',
    locale: 'en-US',
    weekStart: 'locale',
    newPlanCurrency: 'region',
    hidesAmounts: false,
  },
  lastPlanId: null,
  secondPlace: null,
}

export type SettingsRead =
  | { readonly kind: 'read'; readonly saved: SavedSettings }
  | { readonly kind: 'none' }
  /** The file may be whole, so it is not overwritten. The reason continues the sentence "The settings cannot be read:". */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** The damaged file was set aside in the same folder. `copy` is the name of the latest one set aside. */
  | { readonly kind: 'damaged'; readonly copy: string }

/**
 * Reads the settings. A damaged file is set aside under a name of its own, and never over another; where that cannot be
 * done it stays, and counts as unreadable.
 */
export function readSettingsFile(file: string): SettingsRead {
  let text: string
  try {
    text = readTextFile(file)
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && !isThere(file)) return withoutSettings(file)
    return { kind: 'unreadable', reason: reasonOf(error) }
  }
  const saved = parse(text)
  if (saved) return { kind: 'read', saved }
  const copy = freeCopy(file)
  try {
    renameSync(file, copy)
    return { kind: 'damaged', copy }
  } catch (error) {
    return { kind: 'unreadable', reason: `the file is damaged and cannot be moved aside (${errorCode(error)})` }
  }
}

/** Throws the file system's error, and `NotAFileError`; the settings on disk are then the ones before. */
export function writeSettingsFile(file: string, saved: SavedSettings): void {
  const target = isThere(file) ? realpathSync(file) : file // a link stays a link: the file it leads to is replaced
  writeWholeFile(target, `${JSON.stringify(saved, null, 2)}\n`)
}

/** Where there is no file: tells of one that was set aside as damaged before an end by force, when no new one was written yet. */
function withoutSettings(file: string): SettingsRead {
  const latest = Math.max(0, ...namesInFolder(path.dirname(file)).map((name) => numberOfCopy(file, name)))
  return latest === 0 ? { kind: 'none' } : { kind: 'damaged', copy: nameOfCopy(file, latest) }
}

function freeCopy(file: string): string {
  let number = 1
  while (isThere(nameOfCopy(file, number))) number += 1
  return nameOfCopy(file, number)
}

function nameOfCopy(file: string, number: number): string {
  return number === 1 ? `${file}.damaged` : `${file}.damaged-${number}`
}

/** 0 for a name that is not one of a copy. */
function numberOfCopy(file: string, name: string): number {
  const beginning = `${path.basename(file)}.damaged`
  if (name === beginning) return 1
  const [, number] = name.startsWith(beginning) ? (/^-(\d{1,6})$/.exec(name.slice(beginning.length)) ?? []) : []
  return Number(number ?? 0)
}

/** A link that leads nowhere counts as there, since its disk may be connected again. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

function reasonOf(error: unknown): string {
  if (error instanceof NotAFileError) return `${error.found} stands at ${error.place}. Move it to another place`
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'Certpace may not read the file. Allow it'
    case 'ENOENT':
      return 'the link there leads nowhere. Check that its disk is connected'
    default:
      return `the disk reported an error (${errorCode(error)}). Check the disk`
  }
}

function parse(text: string): SavedSettings | null {
  try {
    return savedSettingsSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
