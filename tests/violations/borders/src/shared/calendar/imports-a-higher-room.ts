// must be refused: src/shared/calendar may not import src/shared/plan, which stands on a higher floor
import { planSchema } from '../plan/plan.ts'

export const schema = planSchema
