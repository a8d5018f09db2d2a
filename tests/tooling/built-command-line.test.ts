import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

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
})
