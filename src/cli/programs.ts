import { readdirSync } from 'node:fs'
import path from 'node:path'
import { loadProgram, loadPrograms, type ResourceFault } from '#main/programs/load-resources.ts'
import { type Outcome, refuse } from '#shared/fault.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import type { ProgramsReport } from './schemas/programs-report.ts'

/** The programs whose rules ship, and the files of rules that could not be read. */
export interface Programs {
  readonly packs: readonly RulePack[]
  readonly faults: readonly ResourceFault[]
}

export function shippedPrograms(resourcesFolder: string): Programs {
  const { values, faults } = loadPrograms(resourcesFolder)
  return { packs: values, faults }
}

/**
 * The rules of a shipped program by its id, or of a file of rules by its path. Faults: `unknown-program`, naming those that
 * ship; and those of reading rules, which name the place and what was expected there.
 */
export function findProgram(resourcesFolder: string, idOrFile: string): Outcome<RulePack> {
  if (/\.json$|[\\/]/.test(idOrFile)) return loadProgram(idOrFile)
  const folder = path.join(resourcesFolder, 'programs')
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted()
  if (ids.includes(idOrFile)) return loadProgram(path.join(folder, `${idOrFile}.json`))
  return refuse('unknown-program', '', `there is no program of this name; there are ${ids.join(', ')}`)
}

/** The list as JSON; one program is printed as its rules are. */
export function makeProgramsReport({ packs, faults }: Programs): ProgramsReport {
  return {
    format: 'certpace-programs',
    formatVersion: 1,
    programs: packs.map(({ id, version, name, body, title, asOf, provenance, requirements, rules }) => ({
      id,
      version,
      name,
      body,
      title,
      asOf,
      grade: provenance.grade,
      requirements: requirements.length,
      rulesOn: rules.filter(({ isOn }) => isOn).length,
      rulesOff: rules.filter(({ isOn }) => !isOn).length,
    })),
    faults,
  }
}
