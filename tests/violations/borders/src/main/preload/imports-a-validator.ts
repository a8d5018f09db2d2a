// must be refused: imports zod
import { z } from 'zod'

export const schema = z.string()
