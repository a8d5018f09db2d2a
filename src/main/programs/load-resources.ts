import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Outcome, refuse } from '#shared/fault.ts'
import { readPlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { RulePack } from '#shared/program/rule-pack.ts'
import { readRulePack } from '#shared/rule-packs/read-rule-pack.ts'
import { errorCode } from '../files/error-code.ts'
import { NotAFileError, readTextFile } from '../files/regular-file.ts'

/** A file of the resources that was left out: its name, the place of the fault, and what was expected there. */
export interface ResourceFault {
  readonly file: string
  readonly path: string
  readonly message: string
}

/** What ships with the program, as far as it can be read. */
export interface Resources {
  readonly programs: readonly RulePack[]
  readonly samples: readonly Plan[]
  readonly faults: readonly ResourceFault[]
}

/** Reads `programs/*.json` and `samples/*.json`, by file name. A file with a fault is named and left out. */
export function loadResources(folder: string): Resources {
  const programs = loadPrograms(folder)
  const samples = readEach(folder, 'samples', readPlanText)
  return { programs: programs.values, samples: samples.values, faults: [...programs.faults, ...samples.faults] }
}

/** Reads `programs/*.json` alone. */
export function loadPrograms(folder: string) {
  return readEach(folder, 'programs', readProgramText)
}

/** Reads the rules in a file. Faults: `unreadable`, `not-json`, and those of rule packs. */
export function loadProgram(file: string): Outcome<RulePack> {
  return readOne(file, readProgramText)
}

function readEach<T>(folder: string, kind: string, read: (text: string) => Outcome<T>) {
  const values: T[] = []
  const faults: ResourceFault[] = []
  for (const file of listFiles(path.join(folder, kind))) {
    const outcome = readOne(path.join(folder, kind, file), read)
    if (outcome.ok) values.push(outcome.value)
    else faults.push({ file: `${kind}/${file}`, path: outcome.fault.path, message: outcome.fault.message })
  }
  return { values, faults }
}

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
  } catch {
    return [] // the program starts without them, and shows that there are none
  }
}

function readOne<T>(file: string, read: (text: string) => Outcome<T>): Outcome<T> {
  try {
    return read(readTextFile(file))
  } catch (error) {
    if (error instanceof NotAFileError) return refuse('unreadable', '', `this is ${error.found}, not a file`)
    return refuse('unreadable', '', `this file cannot be read (${errorCode(error)})`)
  }
}

function readProgramText(text: string): Outcome<RulePack> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('not-json', '', 'this file is not JSON')
  }
  return readRulePack(value)
}
