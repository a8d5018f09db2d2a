/** The document of a rule pack whose times stand in the arrangements of a plan, not in its coverages. */
export const CONTRACT_DOCUMENT_ID = 'supervision-contract'
