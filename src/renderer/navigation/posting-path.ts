import type { NotEntered, PostingSource } from '#shared/projection/result/money.ts'
import { itemOfPosting } from '#shared/projection/result/posting-item.ts'
import { itemPath } from './use-item-anchor.ts'

const SCREENS = { courses: 'courses', arrangements: 'supervision', fees: 'money', contributions: 'money' } as const

/** Where what is paid is entered. */
export function pathOfPosting(source: PostingSource): string {
  const item = itemOfPosting(source)
  return item ? itemPath(SCREENS[item.collection], item.id) : 'log'
}

/** Where an amount that is not entered belongs. */
export function pathOfNotEntered({ subject }: NotEntered): string {
  switch (subject.kind) {
    case 'course':
      return itemPath(SCREENS.courses, subject.id)
    case 'arrangement':
      return itemPath(SCREENS.arrangements, subject.id)
    case 'fee':
    case 'contribution':
      return itemPath(SCREENS.fees, subject.id)
    default:
      return SCREENS.fees
  }
}
