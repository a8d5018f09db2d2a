import * as caps from './caps.ts'
import * as gates from './gates.ts'
import * as notes from './notes.ts'
import * as thresholds from './thresholds.ts'
import * as weights from './weights.ts'

/** Every kind of rule, one line each. `docs/rules.md` says which kind stands for which of the rules seen in life. */
export const RULE_KINDS = {
  'contract-first': gates.contractFirst,
  'requirement-order': gates.requirementOrder,
  'unapproved-weight': weights.unapprovedWeight,
  'supervision-kind-weight': weights.supervisionKindWeight,
  'mode-weight': weights.modeWeight,
  'area-weight': weights.areaWeight,
  'area-minimum': caps.areaMinimum,
  'area-choice-minimum': caps.areaChoiceMinimum,
  'area-maximum': caps.areaMaximum,
  'mode-maximum': caps.modeMaximum,
  'mode-share-maximum': caps.modeShareMaximum,
  'mode-minimum': caps.modeMinimum,
  'mode-share-minimum': caps.modeShareMinimum,
  'supervision-kind-minimum': caps.supervisionKindMinimum,
  'supervision-kind-maximum': caps.supervisionKindMaximum,
  'supervision-kind-share-minimum': caps.supervisionKindShareMinimum,
  'supervision-kind-share-maximum': caps.supervisionKindShareMaximum,
  'session-maximum': caps.sessionMaximum,
  'month-maximum': caps.monthMaximum,
  'week-maximum': caps.weekMaximum,
  'month-minimum': caps.monthMinimum,
  'week-minimum': caps.weekMinimum,
  'span-minimum': thresholds.spanMinimum,
  'span-maximum': thresholds.spanMaximum,
  'recency-minimum': thresholds.recencyMinimum,
  'ratio-minimum': thresholds.ratioMinimum,
  'document-in-force': gates.documentInForce,
  note: notes.note,
  'group-size-maximum': caps.groupSizeMaximum,
  'distinct-clients-minimum': notes.distinctClientsMinimum,
  'version-pinning': notes.versionPinning,
  'audit-sampling': notes.auditSampling,
} as const
