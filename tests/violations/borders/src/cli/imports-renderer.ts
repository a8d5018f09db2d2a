// must be refused: imports #renderer/state/store.ts
import { store } from '#renderer/state/store.ts'

export const state = store
