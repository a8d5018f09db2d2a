/** What all files of one plan may hold together, each counted once however often it is named: 200 MB. */
export const MAXIMUM_PLAN_EVIDENCE_BYTES = 200_000_000

/** The most bytes of a file that are held, sent or kept in one piece. */
export const PART_BYTES = 1_000_000
