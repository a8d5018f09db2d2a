import { readFileSync, renameSync } from 'node:fs'
import { z } from 'zod'
import { settingsSchema } from '#shared/contract/contract.ts'
import { idSchema } from '#shared/values/primitives.ts'
import { errorCode } from '../files/error-code.ts'
import { writeWholeFile } from '../files/write-whole-file.ts'
import { isKnownTag } from './language-tag.ts'

const keptSchema = z.strictObject({
  settings: settingsSchema.refine(({ locale }) => isKnownTag(locale), { path: ['locale'] }),
  /** The plan that was open last; null before the first. */
  lastPlanId: idSchema.nullable(),
  /** The folder that gets a copy of each backup; null for none. */
  secondPlace: z.string().nullable().default(null),
})
/** What the program remembers beside the plans. */
export type Kept = z.output<typeof keptSchema>

const DEFAULTS: Kept = { settings: { colorScheme: 'auto', locale: 'en-US' }, lastPlanId: null, secondPlace: null }

/**
 * Reads the settings. A damaged file is set aside under the name `….damaged` and the defaults are used, so that no
 * setting can keep the program from starting.
 */
export function readSettingsFile(file: string, log: (line: string) => void): Kept {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') log(`The settings cannot be read (${errorCode(error)}); the defaults are used.`)
    return DEFAULTS
  }
  const kept = parse(text)
  if (kept) return kept
  log(`The settings were damaged; they are kept as ${file}.damaged, and the defaults are used.`)
  try {
    renameSync(file, `${file}.damaged`)
  } catch (error) {
    log(`The damaged settings cannot be set aside (${errorCode(error)}).`)
  }
  return DEFAULTS
}

/** Throws the file system's error; the settings on disk are then the ones before. */
export function writeSettingsFile(file: string, kept: Kept): void {
  writeWholeFile(file, `${JSON.stringify(kept, null, 2)}\n`)
}

function parse(text: string): Kept | null {
  try {
    return keptSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
