import { loadedOnce } from './loaded-once.ts'

/** The schemas of the contract: they come after the first picture, which needs none of them. */
export const contractChecks = loadedOnce(() => import('#shared/contract/contract.ts'))
