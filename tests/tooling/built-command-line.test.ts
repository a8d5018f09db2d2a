import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../main/export/read-workbook.ts'
import { temporaryFolder } from '../main/helpers/temporary-folder.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BUILT = join(ROOT, 'out/main/cli.js')

// `npm test` builds first; a run of vitest by itself has nothing built to look at.
describe.runIf(existsSync(BUILT))('the built command line', () => {
  it('runs without the build tools, from any folder', () => {
    const version = spawnSync(process.execPath, [BUILT, '--version'], { cwd: '/', encoding: 'utf8' })
    expect(version).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it('projects a sample', () => {
    const sample = join(ROOT, 'resources/samples/just-begun.json')
    const projected = spawnSync(process.execPath, [BUILT, 'project', sample, '--json'], { encoding: 'utf8' })
    expect(projected).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('"certifiedOn"') })
  })

  it('writes a workbook, which a bundle packs by other parts than the source does', () => {
    const sample = join(ROOT, 'resources/samples/just-begun.json')
    const file = join(temporaryFolder(), 'plan.xlsx')
    const exported = spawnSync(process.execPath, [BUILT, 'export', sample, '--format', 'xlsx', '--to', file])
    expect(exported).toMatchObject({ status: 0 })
    expect(readWorkbook(readFileSync(file)).get('Ledger')?.length).toBeGreaterThan(10)
  })
})
