/** The part of package.json that says what the project needs. */
export interface Needs {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Where package.json is wrong about what ships with the program, in words. `shipped` are the names of what does. */
export function findMisplacedDependencies(
  { dependencies = {}, devDependencies = {} }: Needs,
  shipped: readonly string[],
): readonly string[] {
  const hidden = Object.keys(devDependencies).filter((name) => shipped.includes(name))
  const idle = Object.keys(dependencies).filter((name) => !shipped.includes(name))
  return [
    ...hidden.map((name) => `${name} ships with the program and belongs under dependencies`),
    ...idle.map((name) => `${name} does not ship with the program and belongs under devDependencies`),
  ]
}

interface LockEntry {
  readonly integrity?: string
  readonly resolved?: string
}

/**
 * What is wrong with a package-lock.json, in words. Each package needs the hash that npm holds its download against. No
 * entry says where it came from, so that everyone installs from the registry that is theirs.
 */
export function findLockFaults(text: string): readonly string[] {
  const { packages }: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(text)
  return Object.entries(packages).flatMap(([path, { integrity, resolved }]) => [
    ...(path !== '' && !integrity?.startsWith('sha512-') ? [`${path} has no integrity of the kind sha512`] : []),
    ...(resolved === undefined ? [] : [`${path} names the place it came from; remove its "resolved"`]),
  ])
}
