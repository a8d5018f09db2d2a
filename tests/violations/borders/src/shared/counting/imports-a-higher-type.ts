// must be refused: counting may not import projection/result, which stands on a higher floor of src/shared
import type { Projection } from '../projection/result/projection.ts'

export type Counted = Projection['requirements']
