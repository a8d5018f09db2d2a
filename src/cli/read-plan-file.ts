import { readFileSync } from 'node:fs'
import { type Outcome, refuse } from '#shared/fault.ts'
import { readPlanText } from '#shared/plan/document.ts'
import type { Plan } from '#shared/plan/plan.ts'

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; expected a plan file',
  EACCES: 'this file may not be read; check its permissions',
  ENOTDIR: 'there is no such file',
}

/** Reads a plan file. Faults: `unreadable`, and those of the plan's JSON form. */
export function readPlanFile(file: string): Outcome<Plan> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return refuse('unreadable', '', UNREADABLE[code] ?? `this file cannot be read (${code})`)
  }
  return readPlanText(text.replace(/^\uFEFF/, '')) // some editors put a byte order mark in front
}
