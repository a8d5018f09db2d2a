// must be refused: src/cli/schemas may not import src/cli, which stands on a higher floor
import { run } from '../run.ts'

export const schema = run
