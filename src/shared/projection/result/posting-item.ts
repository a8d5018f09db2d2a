import type { PostingSource } from './money.ts'

/** The item of a plan that is paid, and the list it stands in. */
export interface PostingItem {
  readonly collection: 'courses' | 'arrangements' | 'fees' | 'contributions'
  readonly id: string
}

/** What a posting pays; null for what only the log holds. */
export function itemOfPosting(source: PostingSource): PostingItem | null {
  switch (source.kind) {
    case 'course':
    case 'refund':
      return { collection: 'courses', id: source.courseId }
    case 'session':
      return { collection: 'arrangements', id: source.arrangementId }
    case 'fee':
      return { collection: 'fees', id: source.feeId }
    case 'contribution':
      return { collection: 'contributions', id: source.contributionId }
    case 'log':
      return null
  }
}
