// must be refused: screens/fees may not import screens/courses, which stands on its own floor of src/renderer
import type { CourseRow } from '../courses/course-rows.ts'

export type Row = CourseRow
