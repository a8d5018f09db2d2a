// must be refused: imports ../../main/services/services.ts
import type { Services } from '../../main/services/services.ts'

export type Everything = Services
