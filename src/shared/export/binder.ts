import { copyName, folderName } from '../evidence/file-name.ts'
import type { Evidence } from '../plan/evidence.ts'
import type { Plan } from '../plan/plan.ts'
import { evidenceSubjectText } from '../wording/evidence.ts'
import type { Formatter } from '../wording/formatter.ts'

/** The readable list of a binder, and the one with hashes. */
export const INDEX_NAME = 'INDEX.txt'
export const MANIFEST_NAME = 'MANIFEST.txt'

/** A file in its place in a binder. */
export interface BinderFile {
  /** Of what it proves. */
  readonly folder: string
  /** Within its folder; no other file there has it, in whatever case. */
  readonly name: string
  readonly evidence: Evidence
  /** `Course: Sexual Health Basics` */
  readonly proves: string
}

/** Where each file goes: into a folder named after what it proves, in plan order. Names fit every file system. */
export function layOutBinder(plan: Plan, items: readonly Evidence[], formatter: Formatter): readonly BinderFile[] {
  const folders = new Map<string, string>()
  const takenFolders = new Set([caseless(INDEX_NAME), caseless(MANIFEST_NAME)])
  const takenNames = new Map<string, Set<string>>()
  return items.map((evidence) => {
    const { subject, fileName, mediaType } = evidence
    const proves = evidenceSubjectText(subject, plan, formatter)
    const key = subject.kind === 'plan' ? subject.kind : `${subject.kind}/${subject.id}`
    const folder = folders.get(key) ?? freeName(folderName(proves.replace(':', ' -')), takenFolders)
    folders.set(key, folder)
    const taken = takenNames.get(folder) ?? new Set()
    takenNames.set(folder, taken)
    return { folder, name: freeName(copyName(fileName, mediaType), taken), evidence, proves }
  })
}

/** The path of a file within a binder, with `/` as in archives and manifests. */
export function pathInBinder({ folder, name }: Pick<BinderFile, 'folder' | 'name'>): string {
  return `${folder}/${name}`
}

/** One line for each file, as `sha256sum -c` and `shasum -a 256 -c` read them. */
export function binderManifest(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}

/** The name, or with a number where it is taken: `letter (2).pdf`. Takes it. */
function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z]+)?$/u.exec(name) ?? []
  let free = name
  for (let number = 2; taken.has(caseless(free)); number += 1) free = `${stem} (${number})${ending}`
  taken.add(caseless(free))
  return free
}

/** Names that differ in this are told apart by every file system. */
function caseless(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase()
}
