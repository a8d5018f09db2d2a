import { type Cell, cellText } from './cell.ts'
import type { ImportField } from './import-options.ts'
import { nameKey } from './name-keys.ts'

/** What headings say for one field, in the words of several languages. */
interface FieldWords {
  /** Whole headings, with how well they fit, 1 to 12. Of two that fit, the first holds. */
  readonly whole: readonly (readonly [number, RegExp])[]
  /** A word within a longer heading, which fits half as well. */
  readonly word: RegExp | null
  /** What a heading cannot say for this field, whatever else it says. */
  readonly not: RegExp | null
}

const FITS_BY_WORD = 5
const LONGEST_HEADING = 40

const RATE = 'per|rate|hourly|each|unit|pro|par|por|tarif|satz|stundensatz|stundenlohn|taux'
const RUNNING = 'cumulative|cum|running|to date|ytd|balance|saldo|solde|kontostand|kumuliert|cumul|remaining|left|rest'
/** What clients pay, and not what the person pays. */
const BILLED = 'billable|billed|invoiced|uninvoiced|unpaid|co-?pays?|reimbursable'
const NOT_YET = 'planned|scheduled|estimated|expected|required|needed|goal|target|budget|due|owed|outstanding|open'
const HOUR_WORDS = 'hours?|hrs?|stunden|std|heures?|horas|ore|uren|timer|timmar|godziny|godzin'
const DEBIT =
  'debits?|(?:debit|withdrawal) am(?:oun)?t\\.?|withdrawals?|outflow|money out|paid out|amount out|spent|soll|lastschrift|belastung|ausgaben?|débit|dépenses?|cargos?|gastos?|addebiti|uscite|af|uit|ut|udgift'

const words: Partial<Record<ImportField, FieldWords>> = {
  date: {
    whole: [
      [
        10,
        /dates?|datum|fecha|data|dato|(?:session|service|course|class|event|activity|payment|transaction|training) date|date of (?:service|session|activity|payment|training|course|event)|day and date/,
      ],
      [
        9,
        /happened on|paid on|held on|attended on|date (?:attended|paid|held|completed)|completed on|completion date|buchungstag|buchungsdatum|kursdatum/,
      ],
      [
        8,
        /day|when|tag|dag|jour|día|giorno|dzień|week (?:of|beginning|ending|starting)|start date|date started|posting date|post date|valuta(?:datum)?|wertstellung/,
      ],
      [
        6,
        /completed|finished|attended|done|erledigt(?: am)?|abgeschlossen(?: am)?|start|end date|date finished|finished on/,
      ],
    ],
    word: /dates?|datum|fecha|day/,
    not: /birth|expir\w*|expires|renew\w*|valid until|created|modified|updated|submitted|approved|signed|entered|due|planned( for| on)?|scheduled|next|geburts\w*/,
  },
  hours: {
    whole: [
      [
        11,
        /(?:session|course|actual) (?:length|duration|hours)|hours (?:spent|worked|done|completed|earned|awarded|attended)|(?:contact|clock|ce|ceu|credit) hours|(?:number|no\.?) of hours/,
      ],
      [
        10,
        new RegExp(
          `${HOUR_WORDS}|duration|length|dauer|durée|duración|durata|duur|varighed|längd|total (?:hours|time|duration)|time (?:spent|in hours)|h`,
        ),
      ],
      [9, /minutes?|mins?|minuten|minuti|minutos|minuter|minutter/],
      [8, /(?:ce|cpd|ceu)?\s?(?:credits?|points)|(?:ce|cpd|ceu) units|(?:total )?(?:ceus?|ces?|cpds?)/],
      [6, /time|zeit|temps|tiempo|tempo|tijd|tid|czas|arbeitszeit/],
    ],
    word: new RegExp(`${HOUR_WORDS}|duration|dauer|durée|minutes?|mins?|credits?|ceus?`),
    not: new RegExp(
      `${RATE}|${RUNNING}|${NOT_YET}|start|begin|end|from|until|time (?:in|out|of day)|of day|cost|price|fee|paid|amount|office|credit card|\\/`,
    ),
  },
  amount: {
    whole: [
      [
        11,
        /total (?:price|cost|paid|amount|fee|charge|due)|amount paid|(?:gesamt|end)(?:preis|betrag|kosten)|prix total|précio total|total amount/,
      ],
      [10, /amounts?|paid|payments?|betrag|bezahlt|montant|importe|importo|bedrag|beløb|belopp|kwota|valor/],
      [10, new RegExp(DEBIT)],
      [9, /gross|net|brutto|netto/],
      [9, /costs?|kosten|coût|costo|coste|koszt|sum|summe|charged?|charges/],
      [8, /price|preis|prix|precio|prezzo|prijs|pris|cena|fees?|total|gebühr(?:en)?/],
    ],
    word: /amount|paid|price|cost|payment|fees?|charge|betrag|kosten|preis|montant|prix|importe|importo|bedrag|debit|withdrawal/,
    not: new RegExp(
      `${RATE}|${RUNNING}|${BILLED}|budget|planned|estimated|expected|owed|outstanding|remaining|method|by|type|no|number|date|status|via|ref\\w*|tax|vat|mwst|tip|discount|credits?|deposits?|hours|\\/`,
    ),
  },
  credit: {
    whole: [
      [
        10,
        /credits?|(?:credit|deposit) am(?:oun)?t\.?|deposits?|inflow|money in|paid in|amount in|haben|gutschrift(?:en)?|einnahmen?|crédit|recettes?|abonos?|ingresos?|accrediti|entrate|bij|in|inn|refunds?|refunded|money back|reimburse(?:d|ment)s?|erstattung(?:en)?|remboursements?/,
      ],
    ],
    word: /refund(?:s|ed)?|reimburse(?:d|ments?)|credit amount/,
    not: /date|hours|card|ce|ceu/,
  },
  start: {
    whole: [
      [
        10,
        /start(?:ing)?(?: time)?|begin(?:n|ning|s)?(?: time)?|from|start at|time (?:in|from|started|start)|clock in|check in|in|von|startzeit|anfang|début|heure de début|inicio|hora (?:de )?inicio|inizio|ora (?:di )?inizio|van|begintijd|fra|från|början|od/,
      ],
    ],
    word: /start|begin/,
    not: null,
  },
  end: {
    whole: [
      [
        10,
        /end(?:ing)?(?: time)?|finish(?:ed)?(?: time)?|stop(?: time)?|to|until|till|end at|time (?:out|to|ended|end)|clock out|check out|out|bis|ende|endzeit|fin|heure de fin|hora (?:de )?fin|fine|ora (?:di )?fine|tot|eind(?:tijd)?|til|slut|till|do/,
      ],
    ],
    word: /end|finish/,
    not: null,
  },
  pause: {
    whole: [[10, /breaks?|break time|pauses?|lunch(?: break)?|pausa|pauze|paus/]],
    word: /break|pause/,
    not: null,
  },
  held: {
    whole: [
      [
        10,
        /attended|attendance|present|took place|held|happened|anwesend|teilgenommen|stattgefunden|présent|asistió|presente/,
      ],
    ],
    word: /status|attended|attendance|show|outcome/,
    not: /pay|paid|note|claim|progress|payment/,
  },
  planned: { whole: [[10, /planned(?: for| on)?|planned day|scheduled(?: for)?/]], word: null, not: null },
  completes: {
    whole: [
      [10, /completes(?: the course)?|course (?:done|finished|completed)|finished|completed\??|done\??|complete\??/],
    ],
    word: null,
    not: null,
  },
  part: {
    whole: [[10, /(?:which )?payment (?:no|number)\.?|which payment|instal+ment(?: no)?/]],
    word: null,
    not: null,
  },
  category: { whole: [[10, /category|kategorie|catégorie|categoría|categoria/]], word: null, not: null },
  notes: {
    whole: [
      [
        10,
        /notes?|comments?|remarks?|details|notizen?|bemerkung(?:en)?|kommentar(?:e)?|notas?|note|opmerking(?:en)?|remarques?|commentaires?|anmerkung(?:en)?|uwagi/,
      ],
      [7, /memo|description|beschreibung/],
    ],
    word: /notes?|comments?|remarks?|memo|details/,
    not: null,
  },
  item: {
    whole: [
      [
        11,
        /(?:course|class|workshop|training|event|activity|session) (?:titles?|names?)|title of (?:course|activity|training|program)|name of (?:course|activity|training|program)/,
      ],
      [
        10,
        /titles?|what|items?|courses?|class|workshop|training|activity|activities|belongs to|wofür|titel|kurs|bezeichnung|tätigkeit|cours|curso|titre|título|corso|titolo|activité|actividad|attività|activiteit|cursus|tytuł|kurs(?:titel|name)|supervision/,
      ],
      [9, /supervisor(?:in)?|supervisor name|superviseur|event|topic|subject|thema|for/],
      [
        7,
        /descriptions?|beschreibung|name|betreff|verwendungszweck|buchungstext|libellé|concepto|causale|omschrijving|text|programs?/,
      ],
      [6, /payee|empfänger|auftraggeber|beneficiary|bénéficiaire|beneficiario|begünstigter|merchant/],
      [
        3,
        /providers?|vendor|sponsor|organi[sz]ation|organi[sz]er|institut(?:e|ion)?|school|anbieter|veranstalter|presenters?|instructors?|teachers?|speakers?/,
      ],
    ],
    word: /titles?|course|activity|supervisor|supervision|training|workshop|kurs|name/,
    not: /provider|vendor|no|number|nr|id|code|url|link|type|notes?|hours|date|status|location|client|patient|credential|license|licen[cs]e no|email|e-mail|phone|last|first/,
  },
}

const cache = new Map<RegExp, { readonly whole: RegExp; readonly within: RegExp }>()

function patterns(pattern: RegExp) {
  const known = cache.get(pattern)
  if (known) return known
  const made = {
    whole: new RegExp(`^(?:${pattern.source})$`, 'u'),
    within: new RegExp(`(?:^|[^\\p{L}])(?:${pattern.source})(?:$|[^\\p{L}])`, 'u'),
  }
  cache.set(pattern, made)
  return made
}

/** How well a heading fits a field by its words: 0 for not at all, 12 at most; null where it cannot be meant. */
export function fitOfHeading(field: ImportField, cell: Cell): number | null {
  if (typeof cell === 'number') return 0
  const key = nameKey(cellText(cell)).replace(/_/g, ' ')
  const of = words[field]
  if (!of || key === '' || key.length > LONGEST_HEADING) return 0
  const bare = key
    .replace(/\s*[([].*[)\]]$/, '')
    .replace(/[.:*#?]+$/, '')
    .trim()
  for (const [fit, pattern] of of.whole) if (patterns(pattern).whole.test(bare)) return fit
  if (of.not && patterns(of.not).within.test(bare)) return null
  return of.word && patterns(of.word).within.test(key) ? FITS_BY_WORD : 0
}

/** Whether a heading says money that was paid, as the one column of two that banks have. */
export function saysDebit(cell: Cell): boolean {
  return (
    typeof cell === 'string' && patterns(new RegExp(DEBIT)).whole.test(nameKey(cell).replace(/\s*[([].*[)\]]$/, ''))
  )
}

/** Whether a heading says money that came back. */
export function saysRefund(cell: Cell): boolean {
  return typeof cell === 'string' && /refund|reimburse|money back|erstattung|rembours/.test(nameKey(cell))
}

/** Whether a heading says minutes, and not hours. */
export function saysMinutes(cell: Cell): boolean {
  return typeof cell === 'string' && /(^|[^\p{L}])(mins?|minut\p{L}*)($|[^\p{L}])/u.test(nameKey(cell))
}

/** Whether a heading says that its column names kinds of things. */
export function saysKind(cell: Cell): boolean {
  return typeof cell === 'string' && /(^|[^\p{L}])(kind|type|art|typ|for|category)($|[^\p{L}])/u.test(nameKey(cell))
}

/** Whether a heading counts something of a fixed length, such as *Units (15 min)*: its figures are no hours and no minutes. */
export function countsUnits(cell: Cell): boolean {
  return (
    typeof cell === 'string' && /\d\s*-?\s*(?:mins?|minutes?|minuten|hrs?|hours?)(?:$|[^\p{L}])/u.test(nameKey(cell))
  )
}

/** Whether a heading is one of a list of what clients are billed, in which amounts are what they pay. */
export function saysBilling(cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    /^(?:clients?|client name|patients?|dos|cpt(?: code)?|billing code|co-?pay|insurance|payer|dx|diagnosis|billable|invoice(?: no)?)$/.test(
      nameKey(cell),
    )
  )
}
