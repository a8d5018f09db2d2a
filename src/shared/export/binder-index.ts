import type { IsoDate } from '../calendar/day.ts'
import { TYPE_NAMES } from '../evidence/file-name.ts'
import type { Evidence } from '../plan/evidence.ts'
import type { Plan } from '../plan/plan.ts'
import { evidenceSubjectText, sizeText } from '../wording/evidence.ts'
import type { Formatter } from '../wording/formatter.ts'
import { count } from '../wording/phrases.ts'
import { type BinderFile, MANIFEST_NAME } from './binder.ts'

export interface BinderContents {
  readonly plan: Plan
  readonly files: readonly BinderFile[]
  /** Files that are damaged or missing in the plan, and so not in the binder. */
  readonly leftOut: readonly Evidence[]
  readonly today: IsoDate
}

/** What a binder holds, for people: by folder, each file with its title, kind, size, day and notes. */
export function binderIndex({ plan, files, leftOut, today }: BinderContents, formatter: Formatter): string {
  const bytes = files.reduce((sum, { evidence }) => sum + evidence.bytes, 0)
  const folders = [...new Set(files.map(({ folder }) => folder))]
  const lines = [
    `Evidence of the plan “${oneLine(plan.name)}”, saved by Certpace on ${formatter.date(today)}.`,
    `${count(files.length, 'file', 'files')}, ${sizeText(bytes, formatter)}.`,
    '',
    'Nothing here is encrypted: whoever has this binder can read all of it.',
    'What an application has to show, and whether it suffices, the certifying body decides.',
    `${MANIFEST_NAME} holds the SHA-256 of each file; sha256sum -c ${MANIFEST_NAME} checks them.`,
    ...folders.flatMap((folder) => folderLines(folder, files, formatter)),
    ...leftOutLines(plan, leftOut, formatter),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function folderLines(folder: string, files: readonly BinderFile[], formatter: Formatter): readonly string[] {
  const inFolder = files.filter((file) => file.folder === folder)
  return [
    '',
    folder,
    `  Proves: ${oneLine(inFolder[0]?.proves ?? '')}`,
    ...inFolder.flatMap(({ name, evidence }) => ['', `  ${name}`, ...fileLines(evidence, formatter)]),
  ]
}

function fileLines({ title, mediaType, bytes, addedOn, notes }: Evidence, formatter: Formatter): readonly string[] {
  return [
    `    Title: ${oneLine(title)}`,
    `    ${TYPE_NAMES[mediaType]}, ${sizeText(bytes, formatter)}, added on ${formatter.date(addedOn)}`,
    ...(notes.trim() === '' ? [] : [`    Notes: ${oneLine(notes)}`]),
  ]
}

function leftOutLines(plan: Plan, leftOut: readonly Evidence[], formatter: Formatter): readonly string[] {
  if (leftOut.length === 0) return []
  return [
    '',
    'Not in this binder, as they are damaged or missing in the plan:',
    ...leftOut.map(
      ({ title, fileName, subject }) =>
        `  ${oneLine(title)} (${oneLine(fileName)}). ${oneLine(evidenceSubjectText(subject, plan, formatter))}`,
    ),
  ]
}

/** Without line ends and characters that are not seen, so that no text can pass for a line of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}]+/gu, ' ').trim()
}
