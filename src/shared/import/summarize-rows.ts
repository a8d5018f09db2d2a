import { type ClassifiedRow, outcomeOf } from './classify-rows.ts'
import type { ImportOptions } from './import-options.ts'
import { memoize } from './memoize.ts'
import { nameKey } from './name-keys.ts'
import type { ImportCounts, ImportName, ImportReview, ImportTotals, PreviewRow, RowNote } from './result.ts'

const PREVIEW_ROWS = 20
const SHOWN_NOTES = 200
/** More names than this are hardly names: the wrong column was chosen. */
const SHOWN_NAMES = 100

/** What a person sees of an import before and after it. */
export type RowSummary = Pick<
  ImportReview,
  'counts' | 'totals' | 'names' | 'moreNames' | 'preview' | 'notes' | 'filled'
>

/** Counts classified rows. `onNote` is called for every row that is not taken, or not whole. */
export function createRowSummarizer({ names }: ImportOptions, onNote: (note: RowNote) => void) {
  const choices = new Map(names.map(({ key, choice }) => [key, choice]))
  const counts = { taken: 0, part: 0, known: 0, repeat: 0, 'left-out': 0, unknown: 0, fault: 0 }
  const totals = { hoursEntries: 0, minutes: 0, paymentEntries: 0, amount: 0, back: 0 }
  const newCourses = new Set<string>()
  const found = new Map<string, ImportName>()
  const preview: PreviewRow[] = []
  const notes: RowNote[] = []
  const keyOf = memoize((name) => nameKey(String(name)))
  let rows = 0

  function addUp({ parts }: ClassifiedRow): void {
    for (const { entry, content, meaning, outcome } of parts) {
      if (outcome !== 'taken') continue
      if (meaning.kind === 'new-course') newCourses.add(meaning.key)
      if (entry === 'hours') {
        totals.hoursEntries += 1
        totals.minutes += content.minutes ?? 0
      } else {
        totals.paymentEntries += 1
        const isComingIn = meaning.kind === 'item' && meaning.item.ref.kind === 'contribution'
        const amount = isComingIn ? 0 : (content.amount ?? 0)
        if (amount < 0) totals.back -= amount
        else totals.amount += amount
      }
    }
  }

  function nameIn({ parts }: ClassifiedRow): void {
    const seen = new Set<string>()
    for (const { entry, content, outcome, sentence } of parts) {
      const key = keyOf(content.name)
      const choice = choices.get(key) ?? null
      const isUnknown = outcome === 'unknown'
      if (!isUnknown && choice === null) continue
      const known = found.get(key)
      found.set(key, {
        key,
        name: known?.name ?? content.name,
        rows: (known?.rows ?? 0) + (seen.has(key) ? 0 : 1),
        hasHours: known?.hasHours === true || entry === 'hours',
        hasPayments: known?.hasPayments === true || entry === 'payment',
        choice,
        sentence: known?.sentence || (isUnknown ? sentence : ''),
      })
      seen.add(key)
    }
  }

  return {
    add(classified: ClassifiedRow): void {
      rows += 1
      const outcome = outcomeOf(classified)
      counts[outcome] += 1
      addUp(classified)
      nameIn(classified)
      const note = outcome === 'taken' ? null : noteOf(classified)
      if (note) {
        if (notes.length < SHOWN_NOTES) notes.push(note)
        onNote(note)
      }
      if (preview.length < PREVIEW_ROWS) preview.push(previewOf(classified, note))
    },
    result({ empty, filled }: { readonly empty: number; readonly filled: number }): RowSummary {
      const sorted = [...found.values()].sort((left, right) => right.rows - left.rows)
      return {
        counts: { rows, ...counts, empty } satisfies ImportCounts,
        totals: { ...totals, newCourses: newCourses.size } satisfies ImportTotals,
        names: sorted.slice(0, SHOWN_NAMES),
        moreNames: Math.max(0, sorted.length - SHOWN_NAMES),
        preview,
        notes,
        filled,
      }
    },
  }
}

function noteOf(classified: ClassifiedRow): RowNote | null {
  const { row, fault, parts, leftOut } = classified
  if (fault) return { row, outcome: 'fault', ...fault }
  if (leftOut) return { row, outcome: 'left-out', field: null, value: leftOut.label, sentence: leftOut.sentence }
  const outcome = outcomeOf(classified)
  const reason = parts.find((part) => part.outcome !== 'taken')
  if (!reason) return null
  const isNameAtFault = reason.outcome === 'unknown' || reason.outcome === 'left-out'
  const which = reason.entry === 'hours' ? 'The hours were not taken: ' : 'The payment was not taken: '
  return {
    row,
    outcome,
    field: isNameAtFault ? 'item' : null,
    value: reason.content.name,
    sentence: outcome === 'part' ? `${which}${reason.sentence}` : reason.sentence,
  }
}

function previewOf(classified: ClassifiedRow, note: RowNote | null): PreviewRow {
  const { row, content, parts, leftOut } = classified
  const shown = parts.find(({ outcome }) => outcome === 'taken') ?? parts[0]
  const meaning = shown?.meaning
  const title = meaning?.kind === 'item' ? meaning.item.title : meaning && 'title' in meaning ? meaning.title : null
  const hours = parts.filter(({ entry }) => entry === 'hours')
  const payment = parts.find(({ entry }) => entry === 'payment')
  return {
    row,
    outcome: outcomeOf(classified),
    on: content?.on ?? null,
    item: title ?? content?.name ?? leftOut?.label ?? '',
    minutes: hours.length === 0 ? null : hours.reduce((sum, part) => sum + (part.content.minutes ?? 0), 0),
    amount: payment?.content.amount ?? null,
    notes: content?.notes ?? '',
    sentence: note?.sentence ?? '',
  }
}
