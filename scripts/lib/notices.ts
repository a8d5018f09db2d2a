import type { BundledPackage } from './bundled-packages.ts'

/** The licenses that are known: each lets a program be passed on with it when its notice goes along. */
const KNOWN: readonly string[] = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

const HEAD = `Certpace holds the work of others. Their names, versions and licenses follow.

Electron and Chromium bring their own notices along, in the files LICENSE and LICENSES.chromium.html beside them.
`

/** What keeps a package from being shipped, in words; null when nothing does. */
export function describeLicenseFault({ name, identifier, text }: BundledPackage): string | null {
  if (!identifier) return `${name} is bundled and names no license`
  if (!isKnown(identifier)) return `${name} is bundled under ${identifier}, which is not among the known licenses`
  return text ? null : `${name} is bundled and holds no text of its license`
}

/** The notices that ship with the program. */
export function writeNotices(packages: readonly BundledPackage[]): string {
  const sections = packages.map(
    ({ name, version, identifier = '', text = '' }) => `${name} ${version} (${identifier})\n\n${plain(text)}\n`,
  )
  return [HEAD, ...sections].join(`\n${'-'.repeat(80)}\n\n`)
}

/** One of the known, several at once that all are (`MIT AND ISC`), or a choice with a known one (`(MIT OR GPL-3.0)`). */
function isKnown(identifier: string): boolean {
  const choices = identifier.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((license) => KNOWN.includes(license)))
}

/** With the ends of lines of this repository, and none of the spaces at them. */
function plain(text: string): string {
  return text.replace(/\s*?\r?\n/g, '\n').trim()
}
