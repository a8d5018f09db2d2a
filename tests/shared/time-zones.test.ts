import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const PROGRAM = fileURLToPath(new URL('print-digests.ts', import.meta.url))
const printed = z.object({
  offset: z.number(),
  digests: z.object({ projections: z.string(), exports: z.string(), importDates: z.string() }),
})

async function runIn(zone: string): Promise<z.infer<typeof printed>> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM], { env: { ...process.env, TZ: zone } })
  return printed.parse(JSON.parse(stdout))
}

describe('time zones', () => {
  it('change no byte of a projection, an export, or a date that is imported', async () => {
    const [first, ...others] = await Promise.all(['UTC', 'America/Los_Angeles', 'Pacific/Apia'].map(runIn))
    expect(new Set([first, ...others].map((run) => run?.offset)).size).toBe(3)
    for (const { digests } of others) expect(digests).toEqual(first?.digests)
  })
})
