// Reads the rule packs as the program does, and fails when one has a fault: a figure that ships otherwise than its grade
// allows, too. Looks into resources/programs, or into the folder that is named.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRulePack } from '#shared/rule-packs/read-rule-pack.ts'
import { ROOT } from './lib/root.ts'

const folder = process.argv[2] ?? join(ROOT, 'resources', 'programs')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const faults = files.flatMap((name) => {
  const read = readRulePack(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  return read.ok ? [] : [`${name}: ${read.fault.path}: ${read.fault.message} [${read.fault.code}]\n`]
})
process.stdout.write(files.length === 0 ? `There are no rule packs in ${folder}.\n` : faults.join(''))
process.exitCode = files.length === 0 || faults.length > 0 ? 1 : 0
