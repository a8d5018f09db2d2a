import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { redactPlan } from '#shared/export/redact.ts'
import { readPlanText, writePlanText } from '#shared/plan/document.ts'
import { certpace } from '../helpers/certpace.ts'
import { resourceUrl, samplePlan, unwrap } from '../helpers/resources.ts'
import { readWorkbook } from '../main/export/read-workbook.ts'
import { temporaryFolder } from '../main/helpers/temporary-folder.ts'

const SAMPLE = fileURLToPath(resourceUrl('samples/half-way.json'))

function exported(...words: readonly string[]) {
  return certpace('export', SAMPLE, ...words)
}

describe('certpace export', () => {
  it('prints the plan, a table and a calendar', async () => {
    const json = await exported('--format', 'json')
    expect(json).toEqual({ status: 0, stderr: '', stdout: writePlanText(samplePlan('half-way')) })
    const csv = await exported('--format', 'csv', '--table', 'log')
    expect(csv.stdout.replace('\uFEFF', '')).toMatch(/^Date,Kind,For,Title,Time \(hours\)/)
    const ics = await exported('--format', 'ics', '--on', '2026-07-01')
    expect(ics.stdout).toContain('DTSTAMP:20260701T000000Z')
    expect(new ICAL.Component(ICAL.parse(ics.stdout)).getAllSubcomponents('vevent').length).toBeGreaterThan(20)
  })

  it('writes a workbook of a scenario to a file, the same each time', async () => {
    const file = path.join(temporaryFolder(), 'plan.xlsx')
    const words = ['--format', 'xlsx', '--scenario', '42 months', '--to', file]
    expect(await exported(...words)).toEqual({ status: 0, stdout: '', stderr: '' })
    const bytes = readFileSync(file)
    expect(JSON.stringify(readWorkbook(bytes).get('About'))).toContain('scenario: 42 months')
    await exported(...words)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('leaves out names, notes and amounts when asked', async () => {
    const { stdout } = await exported('--format', 'json', '--redacted')
    expect(unwrap(readPlanText(stdout))).toEqual(redactPlan(samplePlan('half-way')))
  })

  it.each([
    [[], 'expected --format with one of json, csv, ics, xlsx'],
    [['--format', 'pdf'], 'expected --format with one of'],
    [['--format', 'xlsx'], 'name a file with --to'],
    [['--format', 'csv', '--table', 'all'], 'there is no table "all"'],
    [['--format', 'ics', '--table', 'log'], '--table is for CSV alone'],
    [['--format', 'ics', '--scenario', 'None'], 'there is no scenario "None"; this plan has "30 months"'],
    [['--format', 'json', '--scenario', '30 months'], 'the JSON form holds all scenarios'],
    [['--format', 'ics', '--to', '/no/such/folder/plan.ics'], 'cannot be written (ENOENT)'],
  ])('says what is wrong with %j', async (words, sentence) => {
    const { status, stdout, stderr } = await exported(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
