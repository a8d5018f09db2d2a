import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { certpaceProcess } from '../helpers/certpace.ts'
import { resourceUrl } from '../helpers/resources.ts'
import { readWorkbook } from '../main/export/read-workbook.ts'
import { temporaryFolder } from '../main/helpers/temporary-folder.ts'

const SAMPLE = fileURLToPath(resourceUrl('samples/just-begun.json'))

describe('the built command line', () => {
  it('runs without the build tools, from any folder', () => {
    expect(certpaceProcess(['--version'])).toEqual({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })

  it('projects a sample', () => {
    expect(certpaceProcess(['project', SAMPLE, '--json'])).toEqual({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('"certifiedOn"'),
    })
  })

  it('ends with 2, a line on standard error and nothing on the other when it cannot do as it is asked', () => {
    expect(certpaceProcess(['project', '/no/such/plan.json'])).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^certpace: [^\n]*there is no such file[^\n]*\n$/),
      stdout: '',
    })
  })

  it('writes a workbook, which a bundle packs by other parts than the source does', () => {
    const file = join(temporaryFolder(), 'plan.xlsx')
    expect(certpaceProcess(['export', SAMPLE, '--format', 'xlsx', '--to', file])).toMatchObject({ status: 0 })
    expect(readWorkbook(readFileSync(file)).get('Ledger')?.length).toBeGreaterThan(10)
  })
})
