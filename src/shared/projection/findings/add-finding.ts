import type { Finding, FindingDetail } from '../result/finding.ts'
import type { Subject } from '../result/subject.ts'

/** Takes a finding in. */
export type AddFinding = (severity: Finding['severity'], subject: Subject, detail: FindingDetail) => void
