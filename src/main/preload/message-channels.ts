/** The page asks; main answers with a reply of the contract. */
export const CALL_CHANNEL = 'certpace:call'

/** Main tells: the name of the event and its payload. */
export const EVENT_CHANNEL = 'certpace:event'
