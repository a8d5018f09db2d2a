// must be refused: calendar may not import plan, which stands on a higher floor of src/shared
import { planSchema } from '../plan/plan.ts'

export const schema = planSchema
