// must be refused: src/renderer/screens/money may not import src/renderer/screens/courses, which stands on its own floor
import type { CourseRow } from '../courses/course-rows.ts'

export type Row = CourseRow
