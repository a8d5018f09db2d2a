import type { RulePack } from './rule-pack.ts'

const OWN_COPY = ' (own copy)'
const LONGEST_VERSION = 40

/** Whether the rules are a person's own copy, which no body stands behind. */
export function isOwnCopy({ version }: RulePack): boolean {
  return version.endsWith(OWN_COPY)
}

/** The version label of the body, also for a copy of a person's own. */
export function bodyVersionOf(pack: RulePack): string {
  return isOwnCopy(pack) ? pack.version.slice(0, -OWN_COPY.length) : pack.version
}

/** The rules under a version label of the person's own; a copy of a copy is the same copy. */
export function ownCopyOf(pack: RulePack): RulePack {
  if (isOwnCopy(pack)) return pack
  return { ...pack, version: `${pack.version.slice(0, LONGEST_VERSION - OWN_COPY.length)}${OWN_COPY}` }
}
