import { describe, expect, it } from 'vitest'
import { describeError, describeStartError } from '#main/services/describe-error.ts'

const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })

describe('an error of the disk', () => {
  it('says of a change that it was not kept', () => {
    expect(describeError(full)).toMatchObject({
      failure: { message: 'The disk is full, so this was not kept. Free some space, then try again.' },
    })
  })

  it('says nothing of keeping at the start, when there was nothing to keep', () => {
    expect(describeStartError(full)).toBe('The disk is full. Free some space, then try again.')
  })
})
