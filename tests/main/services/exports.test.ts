import { describe, expect, it } from 'vitest'
import type { ExportedFile, ExportResponse } from '#shared/contract/exports.ts'
import { redactPlan } from '#shared/export/redact.ts'
import { exportTable } from '#shared/export/tables.ts'
import { readPlanText, writePlanText } from '#shared/plan/document.ts'
import { samplePlan, unwrap } from '../../helpers/resources.ts'
import { subjectOf } from '../../shared/export/subjects.ts'
import { readWorkbook } from '../export/read-workbook.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { browserHost, type OpenProgram, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { openPlanFile } from '../helpers/transfer.ts'

const NOW = new Date('2027-01-04T10:15:00.123Z')

async function programWith(plan = fullPlan()): Promise<OpenProgram> {
  const program = openProgram({ now: () => NOW })
  await program.call('plan:create', { plan })
  return program
}

async function downloadOf(
  program: OpenProgram,
  file: ExportedFile,
): Promise<Extract<ExportResponse, { kind: 'download' }>> {
  const response = await program.call('plan:export', { planId: 'plan', file })
  if (response.kind !== 'download') throw new Error('expected a download')
  return response
}

function textOf({ content }: Extract<ExportResponse, { kind: 'download' }>): string {
  if (content.encoding !== 'text') throw new Error('expected a text')
  return content.text
}

describe('the complete plan', () => {
  it('goes out as a file and comes in again the same, under a new id while the old one is there', async () => {
    const program = await programWith()
    const exported = await downloadOf(program, WHOLE_PLAN)
    expect(exported).toMatchObject({ fileName: 'A plan.certpace.json', mediaType: 'application/json' })
    expect(textOf(exported)).toBe(writePlanText(fullPlan()))
    const { id } = await openPlanFile(program, textOf(exported))
    expect(id).not.toBe('plan')
    expect((await program.call('app:load', {})).open?.plan).toEqual({ ...fullPlan(), id })
    const elsewhere = openProgram()
    await openPlanFile(elsewhere, textOf(exported))
    expect(await downloadOf(elsewhere, WHOLE_PLAN)).toEqual(exported)
  })

  it('can be exported while another one is open', async () => {
    const program = await programWith()
    await program.call('plan:open-sample', { sampleId: 'half-way' })
    expect(textOf(await downloadOf(program, WHOLE_PLAN))).toBe(writePlanText(fullPlan()))
  })

  it('is saved by the host where it has a dialog', async () => {
    const saved: unknown[] = []
    const host = browserHost({
      kind: 'electron',
      saveFile: async (fileName, content) => {
        saved.push(content)
        return { kind: 'saved', fileName }
      },
    })
    const program = openProgram({ host })
    const plan = { ...fullPlan(), name: '../Über: me/you?' }
    await program.call('plan:create', { plan })
    expect(await program.call('plan:export', { planId: 'plan', file: WHOLE_PLAN })).toEqual({
      kind: 'saved',
      fileName: 'Über me you.certpace.json',
    })
    expect(saved).toEqual([writePlanText(plan)])
  })

  it('is not lost for a place that is gone, and the person is told', async () => {
    const host = browserHost({
      saveFile: async () => {
        throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      },
    })
    const program = openProgram({ host })
    await program.call('plan:create', { plan: fullPlan() })
    expect(await program.services.answer('plan:export', { planId: 'plan', file: WHOLE_PLAN })).toMatchObject({
      ok: false,
      failure: { code: 'storage', message: 'The file cannot be written there. Choose another place.' },
    })
  })

  it('goes out redacted as a plan that comes in again', async () => {
    const program = await programWith()
    const exported = await downloadOf(program, { ...WHOLE_PLAN, isRedacted: true })
    expect(exported.fileName).toBe('Redacted plan.certpace.json')
    expect(unwrap(readPlanText(textOf(exported)))).toEqual(redactPlan(fullPlan()))
    expect(await openPlanFile(program, textOf(exported))).toMatchObject({ id: 'redacted' })
  })
})

describe('a file made of a plan', () => {
  const choice = { scenarioId: null, isRedacted: false }

  it('is a workbook with the ledger of the plan', async () => {
    const program = await programWith({ ...samplePlan('half-way'), id: 'plan' })
    const { content, fileName } = await downloadOf(program, { format: 'xlsx', ...choice })
    expect(fileName).toMatch(/\.xlsx$/)
    if (content.encoding !== 'base64') throw new Error('expected bytes')
    const ledger = readWorkbook(Buffer.from(content.base64, 'base64')).get('Ledger')
    expect(ledger).toHaveLength(exportTable('ledger', subjectOf(samplePlan('half-way'))).rows.length + 1)
  })

  it('is one table as text', async () => {
    const exported = await downloadOf(await programWith(), { format: 'csv', table: 'log', ...choice })
    expect(exported).toMatchObject({ fileName: 'A plan - Log.csv', mediaType: 'text/csv' })
    expect(textOf(exported)).toContain('2027-01-20,Payment,Course,')
  })

  it('is a calendar with the moment and the revision of the plan', async () => {
    const program = await programWith()
    const edits = [{ kind: 'set' as const, patch: { name: 'Renamed' } }]
    await program.call('plan:apply', { planId: 'plan', baseRevision: 0, command: { label: 'x', group: null, edits } })
    const text = textOf(await downloadOf(program, { format: 'ics', ...choice }))
    expect(text).toContain('DTSTAMP:20270104T101500Z\r\nSEQUENCE:1\r\n')
    expect(text).toContain('X-WR-CALNAME:Renamed')
  })

  it('is a report that the page prints, where the host cannot', async () => {
    const program = await programWith()
    const file = { format: 'pdf', ...choice } as const
    expect(await program.call('plan:export', { planId: 'plan', file })).toEqual({ kind: 'print' })
  })

  it('is a report that the host prints and saves, where it can', async () => {
    const asked: unknown[] = []
    const host = browserHost({
      printReport: async (...parameters) => {
        asked.push(parameters)
        return new Uint8Array([37, 80, 68, 70])
      },
      saveFile: async (fileName, content) => {
        asked.push(content)
        return { kind: 'saved', fileName }
      },
    })
    const program = openProgram({ host })
    await program.call('plan:create', { plan: fullPlan() })
    const file = { format: 'pdf', scenarioId: 'slow', isRedacted: false } as const
    expect(await program.call('plan:export', { planId: 'plan', file })).toEqual({
      kind: 'saved',
      fileName: 'A plan - Slow.pdf',
    })
    expect(asked).toEqual([[file, 'en-US'], new Uint8Array([37, 80, 68, 70])])
  })

  it('is no report of another plan that was opened while it was printed', async () => {
    const saved: string[] = []
    const host = browserHost({
      printReport: async () => {
        await program.call('plan:open-sample', { sampleId: 'half-way' })
        return new Uint8Array([37, 80, 68, 70])
      },
      saveFile: async (fileName) => {
        saved.push(fileName)
        return { kind: 'saved', fileName }
      },
    })
    const program = openProgram({ host })
    await program.call('plan:create', { plan: fullPlan() })
    const file = { format: 'pdf', ...choice } as const
    expect(await program.services.answer('plan:export', { planId: 'plan', file })).toMatchObject({
      failure: { code: 'no-such-plan' },
    })
    expect(saved).toEqual([])
  })
})
