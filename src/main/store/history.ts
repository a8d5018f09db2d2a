import type { Database } from 'better-sqlite3-multiple-ciphers'
import { z } from 'zod'
import { type Command, type Edit, editSchema } from '#shared/plan/edit.ts'
import { readJson } from './tables/fields.ts'

/** How many undo steps are kept; the oldest are removed. */
const KEPT_STEPS = 1000
const EDITS_PER_ENTRY = 1000

const editsSchema = z.array(editSchema)
const stateSchema = z.strictObject({ revision: z.number().int(), done_sequence: z.number().int() })
const entrySchema = z.strictObject({ sequence: z.number().int(), label: z.string(), edits: z.string() })

/** A step to undo or redo: its label, the edits that do so, and the pointer afterwards. */
export interface Step {
  readonly label: string
  readonly edits: readonly Edit[]
  readonly doneSequence: number
}

/**
 * The log of commands and the pointer that undo and redo move: entries up to `done_sequence` hold, later ones are
 * undone. Commands with the same `step` are one undo step. Writing calls belong inside a transaction.
 */
export interface History {
  readRevision(): number
  /** Removes undone commands and adds this one; `joins` makes it part of the latest step. */
  append(command: Command, inverse: readonly Edit[], joins: boolean): void
  setRevision(revision: number): void
  movePointer(doneSequence: number): void
  /** Null when there is nothing to undo or redo. */
  readUndo(): Step | null
  readRedo(): Step | null
  undoLabel(): string | null
  redoLabel(): string | null
}

/** The revision of the plan in a database; null where it holds none. */
export function readRevision(database: Database): number | null {
  const revision = database.prepare('SELECT revision FROM history').pluck().get()
  return typeof revision === 'number' ? revision : null
}

export function createHistory(database: Database): History {
  const state = database.prepare('SELECT revision, done_sequence FROM history')
  const setRevision = database.prepare('UPDATE history SET revision = ?')
  const setPointer = database.prepare('UPDATE history SET done_sequence = ?')
  const dropUndone = database.prepare('DELETE FROM command_log WHERE sequence > ?')
  const dropOld = database.prepare('DELETE FROM command_log WHERE step <= ?')
  const stepAt = database.prepare<[number], number>('SELECT step FROM command_log WHERE sequence = ?').pluck()
  const labelAt = database.prepare<[number], string>('SELECT label FROM command_log WHERE sequence = ?').pluck()
  const redoLabel = database
    .prepare<[number], string>(
      `SELECT label FROM command_log WHERE step = (SELECT step FROM command_log WHERE sequence = ?)
       ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
  const add = database.prepare(
    'INSERT INTO command_log (sequence, step, label, group_name, edits, inverse) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const undoEntries = database.prepare<[number]>(
    `SELECT sequence, label, inverse AS edits FROM command_log
     WHERE step = (SELECT step FROM command_log WHERE sequence = ?) ORDER BY sequence DESC`,
  )
  const redoEntries = database.prepare<[number]>(
    `SELECT sequence, label, edits FROM command_log
     WHERE step = (SELECT step FROM command_log WHERE sequence = ?) ORDER BY sequence`,
  )
  const readState = () => stateSchema.parse(state.get())

  return {
    readRevision: () => readState().revision,
    append(command, inverse, joins) {
      const latest = readState().done_sequence
      dropUndone.run(latest)
      const latestStep = stepAt.get(latest) ?? 0
      const step = joins && latestStep > 0 ? latestStep : latestStep + 1
      const { label, group } = command
      let sequence = latest
      for (const piece of inPieces(command.edits, inverse)) {
        sequence += 1
        add.run(sequence, step, label, group, JSON.stringify(piece.edits), JSON.stringify(piece.inverse))
      }
      setPointer.run(sequence)
      dropOld.run(step - KEPT_STEPS)
    },
    setRevision: (revision) => void setRevision.run(revision),
    movePointer: (doneSequence) => void setPointer.run(doneSequence),
    readUndo() {
      const entries = z.array(entrySchema).parse(undoEntries.all(readState().done_sequence))
      const [latest, first] = [entries[0], entries.at(-1)]
      if (!latest || !first) return null
      return { label: latest.label, edits: joinEdits(entries), doneSequence: first.sequence - 1 }
    },
    readRedo() {
      const entries = z.array(entrySchema).parse(redoEntries.all(readState().done_sequence + 1))
      const latest = entries.at(-1)
      if (!latest) return null
      return { label: latest.label, edits: joinEdits(entries), doneSequence: latest.sequence }
    },
    undoLabel: () => labelAt.get(readState().done_sequence) ?? null,
    redoLabel: () => redoLabel.get(readState().done_sequence + 1) ?? null,
  }
}

interface Piece {
  readonly edits: readonly Edit[]
  readonly inverse: readonly Edit[]
}

/**
 * Divides a long command into several entries of one step: the JSON of a large import would take too much memory at
 * once.
 */
function inPieces(edits: readonly Edit[], inverse: readonly Edit[]): readonly Piece[] {
  const isOneToOne = edits.length === inverse.length
  if (edits.length <= EDITS_PER_ENTRY || !isOneToOne) return [{ edits, inverse }]
  const pieces: Piece[] = []
  for (let start = 0; start < edits.length; start += EDITS_PER_ENTRY) {
    const end = Math.min(edits.length, start + EDITS_PER_ENTRY)
    // The inverse is in the opposite order, so the inverse of a piece is as far from the other end.
    pieces.push({
      edits: edits.slice(start, end),
      inverse: inverse.slice(edits.length - end, edits.length - start),
    })
  }
  return pieces
}

function joinEdits(entries: readonly z.output<typeof entrySchema>[]): readonly Edit[] {
  return entries.flatMap(({ edits }) => editsSchema.parse(readJson(edits)))
}
