import type { RulePack } from './rule-pack.ts'

/** How the version of a person's own copy of rules ends. Plans keep it, and screens show it. */
const CUSTOM_ENDING = ' (own copy)'
const LONGEST_VERSION = 40

/** Whether the rules are a person's own copy, which the certifying body does not answer for. */
export function isCustom({ version }: RulePack): boolean {
  return version.endsWith(CUSTOM_ENDING)
}

/** The version of the certifying body, also for a person's own copy of it. */
export function bodyVersionOf(pack: RulePack): string {
  return isCustom(pack) ? pack.version.slice(0, -CUSTOM_ENDING.length) : pack.version
}

/**
 * The rules as a person's own copy, with a version that says so. Rules that are such a copy already stay as they are.
 */
export function customCopyOf(pack: RulePack): RulePack {
  if (isCustom(pack)) return pack
  return { ...pack, version: `${pack.version.slice(0, LONGEST_VERSION - CUSTOM_ENDING.length)}${CUSTOM_ENDING}` }
}
