import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'
import { LICENSE_LIST, UNBUNDLED } from './shipping.ts'

/** A package that ships with the program, as the bundler lists it. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** As in `MIT`; missing where the package names none. */
  readonly identifier?: string
  /** The text of its license; missing where the package holds none. */
  readonly text?: string
}

/** Everything of others that ships with the program, by name. Needs a build; throws when there is none. */
export function readBundledPackages(): readonly BundledPackage[] {
  const lists = ['main', 'preload', 'renderer'].flatMap(
    // The bundler wrote it in this form.
    (part) => JSON.parse(readFileSync(join(ROOT, 'out', part, LICENSE_LIST), 'utf8')) as readonly BundledPackage[],
  )
  const all = [...lists, ...unbundled(UNBUNDLED)].map(withText)
  const packages = new Map(all.map((one) => [`${one.name} ${one.version}`, one]))
  return [...packages.values()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}

/**
 * Some packages leave the text of their license in their repository; a copy of it then stands in `scripts/licenses`. For a
 * package that holds the work of still others, what these ask to be said stands there under `.more.txt`.
 */
function withText(one: BundledPackage): BundledPackage {
  const text = one.text || keptText(one, 'txt')
  const more = keptText(one, 'more.txt')
  return text ? { ...one, text: more ? `${text}\n\n${more}` : text } : one
}

function keptText({ name }: BundledPackage, ending: string): string | null {
  const file = join(ROOT, 'scripts', 'licenses', `${name.replace('/', '__')}.${ending}`)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** These packages and all that they depend on. */
function unbundled(names: readonly string[]): readonly BundledPackage[] {
  return names.flatMap((name) => {
    const folder = join(ROOT, 'node_modules', name)
    const { version, license, dependencies }: PackageFile = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    const text = textOf(folder)
    const own = { name, version, ...(license ? { identifier: license } : {}), ...(text ? { text } : {}) }
    return [own, ...unbundled(Object.keys(dependencies ?? {}))]
  })
}

/** The part of a package.json that is read here. */
interface PackageFile {
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function textOf(folder: string): string | null {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim()
}
