import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRulePack } from '#shared/rule-packs/read-rule-pack.ts'
import { findBorderViolations } from '../../scripts/lib/borders.ts'
import { describeLongFile } from '../../scripts/lib/long-files.ts'

/*
 * A check that reads nothing passes too. Every file of tests/violations breaks one rule and says in its first line how
 * the check must name it; here each check is run on its violations, with the project's own configuration.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const VIOLATIONS = join(ROOT, 'tests/violations')

describe('the border check', () => {
  it.each(violationsIn('borders'))('refuses $file', ({ file, text, refusal }) => {
    expect(findBorderViolations(file, text).map(({ message }) => message)).toEqual([expect.stringContaining(refusal)])
  })

  it('lets through what the borders allow', () => {
    const text = [
      "import { z } from 'zod'",
      "import type { Plan } from '../plan/plan.ts'",
      'export const format = (locale: string) => new Intl.NumberFormat(locale)',
      'export const later = (plan: Plan) => z.string().parse(plan.name)',
    ].join('\n')
    expect(findBorderViolations('src/shared/wording/good.ts', text)).toEqual([])
  })
})

describe('the format and lint check', () => {
  const folder = copyOf('lint', 'biome.json')
  let report = ''
  beforeAll(() => {
    report = output(folder, '@biomejs/biome/bin/biome', [
      'check',
      '--error-on-warnings',
      '--vcs-enabled=false',
      '--reporter=github',
      '--max-diagnostics=none',
    ])
  })

  it.each(violationsIn('lint'))('refuses $file', ({ file, refusal }) => {
    const lines = report.split('\n').filter((line) => line.includes(file))
    expect(lines).toContainEqual(expect.stringContaining(`title=${refusal}`))
  })
})

describe('the type check', () => {
  let report = ''
  beforeAll(() => {
    report = output(join(VIOLATIONS, 'types'), 'typescript/bin/tsc', ['--project', '.'])
  })

  it.each(violationsIn('types'))('refuses $file in src/shared', ({ file, refusal }) => {
    expect(report.split('\n').filter((line) => line.startsWith(file))).toContainEqual(expect.stringContaining(refusal))
  })
})

describe('the check for unused code', () => {
  const folder = copyOf('unused', 'knip.json', 'package.json', 'tsconfig.json', 'tsconfig.base.json')
  let report = ''
  beforeAll(() => {
    report = output(folder, 'knip/bin/knip.js', ['--no-progress', '--include=files,exports'])
  })

  it('refuses an export that nobody imports', () => {
    expect(report).toContain('unusedExport')
  })

  it('refuses a file that nobody imports', () => {
    expect(report).toContain('unused-file.ts')
  })
})

describe('the check of rule packs', () => {
  const refused = violatingPacks()

  it.each(refused)('refuses a $name', ({ file, refusal }) => {
    const read = readRulePack(JSON.parse(readFileSync(file, 'utf8')))
    expect(read.ok ? 'taken' : read.fault.code).toBe(refusal)
  })

  it('names every pack that is refused, and fails', () => {
    const report = output(ROOT, '../scripts/rule-packs.ts', [join(VIOLATIONS, 'packs')])
    expect(report.trim().split('\n')).toHaveLength(refused.length)
  })

  it('lets the packs that ship through', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/rule-packs.ts'], { cwd: ROOT, encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  })
})

describe('the line limits', () => {
  it.each(violationsIn('long'))('refuse $file', ({ file, text, refusal }) => {
    expect(describeLongFile(file, text)).toContain(refusal)
  })

  it('let 400 lines through', () => {
    expect(describeLongFile('good.ts', 'line\n'.repeat(400))).toBe(null)
  })
})

interface Violation {
  /** As if the folder of the violations were the project. */
  readonly file: string
  readonly text: string
  /** What the check must say about it. */
  readonly refusal: string
}

function violationsIn(folder: string): readonly Violation[] {
  const top = join(VIOLATIONS, folder)
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  return files.sort().map((path) => {
    const text = readFileSync(join(top, path), 'utf8')
    const refusal = /^\/\/ must be refused: (.+)$/m.exec(text)?.[1]
    if (refusal === undefined) throw new Error(`${basename(path)} does not say how it must be refused`)
    return { file: path.replaceAll('\\', '/'), text, refusal }
  })
}

/** Packs with one fault each; JSON holds no comment, so the name of the file says how it must be refused. */
function violatingPacks(): readonly { readonly name: string; readonly file: string; readonly refusal: string }[] {
  const top = join(VIOLATIONS, 'packs')
  return readdirSync(top).map((file) => {
    const [name = '', refusal = ''] = basename(file, '.json').split('--')
    return { name: name.replaceAll('-', ' '), file: join(top, file), refusal }
  })
}

/** A project of its own with the violations of one folder and the named configuration files of this one. */
function copyOf(folder: string, ...configuration: readonly string[]): string {
  const target = mkdtempSync(join(tmpdir(), 'certpace-violations-'))
  cpSync(join(VIOLATIONS, folder), target, { recursive: true })
  for (const file of configuration) cpSync(join(ROOT, file), join(target, file))
  afterAll(() => rmSync(target, { recursive: true, force: true }))
  return target
}

/** What a tool prints when it refuses; fails when it does not refuse. */
function output(folder: string, tool: string, parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  expect(status, stderr).not.toBe(0)
  return `${stdout}${stderr}`
}
