import { type JudgedRow, outcomeOf } from './judge-rows.ts'
import { nameKey } from './names.ts'
import { remember } from './remember.ts'
import type { ImportCounts, ImportName, ImportReview, ImportTotals, PreviewRow, RowNote } from './result.ts'
import type { ImportSettings } from './settings.ts'

const PREVIEW_ROWS = 20
const SHOWN_NOTES = 200
/** More names than this are hardly names: the wrong column was chosen. */
const SHOWN_NAMES = 100

/** What a person sees of an import before and after it. */
export type Tallied = Pick<ImportReview, 'counts' | 'totals' | 'names' | 'moreNames' | 'preview' | 'notes'>

/** Counts judged rows. `onNote` hears of every row that is not taken, or not whole. */
export function createTally({ names }: ImportSettings, onNote: (note: RowNote) => void) {
  const choices = new Map(names.map(({ key, choice }) => [key, choice]))
  const counts = { taken: 0, part: 0, known: 0, repeat: 0, 'left-out': 0, unknown: 0, fault: 0 }
  const totals = { hoursEntries: 0, minutes: 0, paymentEntries: 0, amount: 0 }
  const newCourses = new Set<string>()
  const found = new Map<string, ImportName>()
  const preview: PreviewRow[] = []
  const notes: RowNote[] = []
  const keyOf = remember((name) => nameKey(String(name)))
  let rows = 0

  function addUp({ draft, parts }: JudgedRow): void {
    for (const { entry, meaning, outcome } of parts) {
      if (outcome !== 'taken' || !draft) continue
      if (meaning.kind === 'new-course') newCourses.add(meaning.key)
      if (entry === 'hours') {
        totals.hoursEntries += 1
        totals.minutes += draft.minutes ?? 0
      } else {
        totals.paymentEntries += 1
        const isComingIn = meaning.kind === 'item' && meaning.item.ref.kind === 'contribution'
        totals.amount += isComingIn ? 0 : (draft.amount ?? 0)
      }
    }
  }

  function nameIn({ draft, parts }: JudgedRow): void {
    if (!draft) return
    const key = keyOf(draft.name)
    const choice = choices.get(key) ?? null
    const unknown = parts.find(({ outcome }) => outcome === 'unknown')
    if (!unknown && choice === null) return
    const known = found.get(key)
    found.set(key, {
      key,
      name: known?.name ?? draft.name,
      rows: (known?.rows ?? 0) + 1,
      hasHours: known?.hasHours === true || draft.minutes !== null,
      hasPayments: known?.hasPayments === true || draft.amount !== null,
      choice,
      sentence: known?.sentence || (unknown?.sentence ?? ''),
    })
  }

  return {
    add(judged: JudgedRow): void {
      rows += 1
      const outcome = outcomeOf(judged)
      counts[outcome] += 1
      addUp(judged)
      nameIn(judged)
      const note = outcome === 'taken' ? null : noteOf(judged)
      if (note) {
        if (notes.length < SHOWN_NOTES) notes.push(note)
        onNote(note)
      }
      if (preview.length < PREVIEW_ROWS) preview.push(previewOf(judged, note))
    },
    result(empty: number): Tallied {
      const sorted = [...found.values()].sort((left, right) => right.rows - left.rows)
      return {
        counts: { rows, ...counts, empty } satisfies ImportCounts,
        totals: { ...totals, newCourses: newCourses.size } satisfies ImportTotals,
        names: sorted.slice(0, SHOWN_NAMES),
        moreNames: Math.max(0, sorted.length - SHOWN_NAMES),
        preview,
        notes,
      }
    },
  }
}

function noteOf(judged: JudgedRow): RowNote | null {
  const { row, fault, parts, draft } = judged
  if (fault) return { row, outcome: 'fault', ...fault }
  const outcome = outcomeOf(judged)
  const reason = parts.find((part) => part.outcome !== 'taken')
  if (!reason) return null
  const isNameAtFault = reason.outcome === 'unknown' || reason.outcome === 'left-out'
  const which = reason.entry === 'hours' ? 'The hours were not taken: ' : 'The payment was not taken: '
  return {
    row,
    outcome,
    field: isNameAtFault ? 'item' : null,
    value: draft?.name ?? '',
    sentence: outcome === 'part' ? `${which}${reason.sentence}` : reason.sentence,
  }
}

function previewOf(judged: JudgedRow, note: RowNote | null): PreviewRow {
  const { row, draft, parts } = judged
  const meaning = parts.find(({ outcome }) => outcome === 'taken')?.meaning ?? parts[0]?.meaning
  const title = meaning?.kind === 'item' ? meaning.item.title : meaning && 'title' in meaning ? meaning.title : null
  return {
    row,
    outcome: outcomeOf(judged),
    on: draft?.on ?? null,
    item: title ?? draft?.name ?? '',
    minutes: draft?.minutes ?? null,
    amount: draft?.amount ?? null,
    notes: draft?.notes ?? '',
    sentence: note?.sentence ?? '',
  }
}
