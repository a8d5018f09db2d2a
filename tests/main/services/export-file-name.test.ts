import { describe, expect, it } from 'vitest'
import { exportFileName } from '#main/services/export-file-name.ts'

describe('exportFileName', () => {
  it('never holds half a character, wherever a long name is cut', () => {
    for (const padding of ['', 'x']) {
      expect(exportFileName(`${padding}${'𠀋'.repeat(60)}`).isWellFormed()).toBe(true)
    }
  })
})
