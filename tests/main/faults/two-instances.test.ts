import { describe, expect, it } from 'vitest'
import { startChild } from '../helpers/child-process.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { howMany, tellCounts } from './how-many.ts'

const STARTS = howMany(2, 30)
const PROCESSES = 3

describe('starts at the same moment on one data folder', () => {
  it(`let exactly one of ${PROCESSES} write, and the next one after it is ended by force, ${STARTS} times`, async () => {
    const counts = { 'starts at once': 0, 'let in': 0, 'sent to the first': 0, 'let in after it was ended by force': 0 }
    for (let start = 0; start < STARTS; start += 1) {
      const folder = temporaryFolder()
      const children = Array.from({ length: PROCESSES }, () => startChild('lock-holder.ts', folder))
      const kinds = await Promise.all(children.map((child) => child.nextLine()))
      expect(kinds.toSorted()).toEqual(['first', ...Array.from({ length: PROCESSES - 1 }, () => 'second')])
      await children[kinds.indexOf('first')]?.kill()
      const next = startChild('lock-holder.ts', folder)
      expect(await next.nextLine()).toBe('first')
      await next.kill()
      counts['starts at once'] += PROCESSES
      counts['let in'] += kinds.filter((kind) => kind === 'first').length
      counts['sent to the first'] += kinds.filter((kind) => kind === 'second').length
      counts['let in after it was ended by force'] += 1
    }
    tellCounts('Two instances', counts)
  }, 1_200_000)
})
