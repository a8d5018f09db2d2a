// must be refused: src/shared/counting may not import src/shared/projection/result, which stands on a higher floor
import type { Projection } from '../projection/result/projection.ts'

export type Counted = Projection['requirements']
