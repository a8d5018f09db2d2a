import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removeLeftovers } from '#main/files/unfinished-name.ts'
import { startChild } from '../helpers/child-process.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { AT_LEAST, howMany, tellCounts } from './how-many.ts'

const KILLS = howMany(2, 100)
const SIZES: Readonly<Record<string, number>> = { 'plan.json': 1_000_000, 'binder.zip': 3_000_000 }

describe('a process ended by force while it writes exports', () => {
  it(`leaves whole files, and nothing once the next export is written, ${KILLS} times`, async () => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, '.their-own.123-0123abcd.tmp'), 'of another program')
    const counts = { kills: 0, 'left unfinished': 0, 'cleared away': 0 }
    for (const lifeInMs of fc.sample(fc.integer({ min: 0, max: 60 }), KILLS)) {
      const child = startChild('export-loop.ts', folder)
      await child.nextLine()
      await wait(lifeInMs)
      await child.kill()
      const hidden = readdirSync(folder).filter((name) => name.startsWith('.certpace-'))
      await removeLeftovers(folder)
      const left = readdirSync(folder)
      expect(left).toContain('.their-own.123-0123abcd.tmp')
      expect(left.filter((name) => name.endsWith('.tmp'))).toHaveLength(1)
      for (const name of left) if (name in SIZES) expect(statSync(path.join(folder, name)).size).toBe(SIZES[name])
      counts.kills += 1
      counts['left unfinished'] += hidden.length
      counts['cleared away'] += hidden.filter((name) => !left.includes(name)).length
    }
    expect(counts['left unfinished']).toBeGreaterThanOrEqual(AT_LEAST)
    tellCounts('Ended by force during an export', counts)
  }, 1_200_000)
})
