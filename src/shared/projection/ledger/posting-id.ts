import type { PostingSource } from '../result/money.ts'

/** The id of the posting that a source stands for: the same in every projection, so that what is paid finds what is planned. */
export function postingId(source: PostingSource): string {
  switch (source.kind) {
    case 'course':
      return `course/${source.courseId}/${source.part}`
    case 'session':
      return `session/${source.arrangementId}/${source.plannedOn}` // one that was not planned has no posting of its own
    case 'fee':
      return `fee/${source.feeId}/${source.occurrence}`
    case 'refund':
      return `refund/${source.courseId}`
    case 'contribution':
      return `contribution/${source.contributionId}/${source.occurrence}`
    case 'log':
      return `log/${source.logEntryId}`
  }
}
