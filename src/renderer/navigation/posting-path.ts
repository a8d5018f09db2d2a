import type { PostingSource } from '#shared/projection/result/money.ts'
import { itemPath } from './use-item-anchor.ts'

/** Where what is paid is entered. */
export function pathOfPosting(source: PostingSource): string {
  switch (source.kind) {
    case 'course':
    case 'refund':
      return itemPath('courses', source.courseId)
    case 'session':
      return itemPath('supervision', source.arrangementId)
    case 'fee':
      return itemPath('fees', source.feeId)
    case 'contribution':
      return itemPath('fees', source.contributionId)
    case 'log':
      return 'log'
  }
}
