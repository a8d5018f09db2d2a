import type { Finding, FindingDetail } from '../result/finding.ts'
import type { Projection } from '../result/projection.ts'
import type { Subject } from '../result/subject.ts'

/** What the findings are read from: everything of the projection but the findings. */
export type ProjectionRows = Omit<Projection, 'findings'>

/** Takes a finding in. */
export type AddFinding = (severity: Finding['severity'], subject: Subject, detail: FindingDetail) => void
