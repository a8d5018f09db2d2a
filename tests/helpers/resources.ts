import { readdirSync, readFileSync } from 'node:fs'
import type { Outcome } from '#shared/fault.ts'
import { readPlan } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { readRulePack } from '#shared/rule-packs/read-rule-pack.ts'

export const SAMPLE_NAMES = ['just-begun', 'half-way'] as const
export type SampleName = (typeof SAMPLE_NAMES)[number]

/** The raw JSON of a shipped file; a new copy on each call, so that a test may break it. */
export function resourceJson(path: string): unknown {
  return JSON.parse(readFileSync(resourceUrl(path), 'utf8'))
}

export function resourceUrl(path: string): URL {
  return new URL(`../../resources/${path}`, import.meta.url)
}

export function samplePlan(name: SampleName): Plan {
  return unwrap(readPlan(resourceJson(`samples/${name}.json`)))
}

export function aasectRules(): RulePack {
  return shippedRules('aasect-cst')
}

/** The ids of the programs that ship, by file name. */
export const PROGRAM_IDS: readonly string[] = readdirSync(resourceUrl('programs'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))

export function shippedRules(programId: string): RulePack {
  return unwrap(readRulePack(resourceJson(`programs/${programId}.json`)))
}

/** The value of an outcome that a test relies on. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault.path}: ${outcome.fault.message}`)
  return outcome.value
}
