import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const PROGRAM = fileURLToPath(new URL('print-projections.ts', import.meta.url))

async function runIn(zone: string): Promise<{ digest: string; offset: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { env: { ...process.env, TZ: zone } })
  // Our own program, which prints this shape.
  return JSON.parse(stdout) as { digest: string; offset: number }
}

describe('the projection', () => {
  it('is the same to the byte in every time zone', async () => {
    const results = await Promise.all(['UTC', 'America/Los_Angeles', 'Pacific/Apia'].map(runIn))
    expect(new Set(results.map(({ offset }) => offset)).size).toBe(3)
    expect(new Set(results.map(({ digest }) => digest)).size).toBe(1)
  }, 60_000)
})
