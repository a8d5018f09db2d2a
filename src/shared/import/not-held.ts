import { nameKey } from './name-keys.ts'

const NO = /^(?:no|n|false|nein|nee|nej|non)$/
const DID_NOT =
  /cancel|no[\s-]?show|absent|missed|not attended|did not|didn't|resched|postponed|abgesagt|ausgefallen|verschoben|annulé|annullat|afgelast|aplazad|reporté/

/** Whether a cell says that something did not take place: *No*, *Canceled*, *No show*. */
export function saysNotHeld(text: string): boolean {
  const key = nameKey(text)
  return NO.test(key) || saysCanceled(key)
}

/** The same in words that say nothing else, as a mere *No* can. */
export function saysCanceled(text: string): boolean {
  return DID_NOT.test(nameKey(text))
}
