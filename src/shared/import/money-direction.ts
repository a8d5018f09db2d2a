import { nameKey } from './name-keys.ts'

/** Which way money went; `neither` where the word belongs to no money, or the sign of the amount alone says it. */
export type MoneyDirection = 'paid' | 'back' | 'neither'

const WORDS: Readonly<Record<MoneyDirection, RegExp>> = {
  paid: /^(?:debits?|dr|dbit|withdrawals?|payments?|paid|expenses?|charges?|purchases?|sale|outgoing|money out|out|spent|soll|s|lastschrift|belastung|ausgaben?|débit|dépenses?|cargos?|gastos?|débito|addebit[oi]|uscit[ae]|af)$/u,
  back: /^(?:credits?|cr|crdt|deposits?|refund(?:s|ed)?|returns?|incoming|money in|in|income|received|reimburse(?:d|ments?)|haben|h|gutschrift(?:en)?|einnahmen?|erstattung(?:en)?|crédit|recettes?|remboursements?|abonos?|ingresos?|reembolsos?|devoluci(?:ón|ones)|crédito|accredit[oi]|entrat[ae]|rimbors[oi]|bij)$/u,
  /** Of our own exports. */
  neither: /^(?:hours|money received|money given back)$/u,
}

/** What a word says of the way that money went; null where it says nothing of it. */
export function directionOfWord(text: string): MoneyDirection | null {
  const key = nameKey(text)
  if (WORDS.paid.test(key)) return 'paid'
  if (WORDS.back.test(key)) return 'back'
  return WORDS.neither.test(key) ? 'neither' : null
}
