import type { PlanOutlook } from '#shared/contract/plan-library.ts'
import type { Outcome } from '#shared/fault.ts'
import type { ThreadTask } from '../threads/run-in-thread.ts'
import type { CopiedPlan, CopyJob } from './copy-plan-file.ts'
import type { OutlookJob } from './read-outlook.ts'

/** `copyPlanFile` */
export const COPY_PLAN_FILE: ThreadTask<CopyJob, Outcome<CopiedPlan>> = { name: 'copy-plan-file' }

/** `readOutlook` */
export const READ_OUTLOOK: ThreadTask<OutlookJob, PlanOutlook> = { name: 'read-outlook' }
