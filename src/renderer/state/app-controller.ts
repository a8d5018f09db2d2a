import type { StoreApi } from 'zustand/vanilla'
import type { CallName } from '#shared/contract/channels.ts'
import type { AppSnapshot, EventOf, Failure, Reply, RequestInputOf, ResponseOf } from '#shared/contract/contract.ts'
import type { NewEvidence } from '#shared/contract/evidence.ts'
import type { Command } from '#shared/plan/edit.ts'
import type { HeaderPatch } from '#shared/plan/header-patch.ts'
import type { Period } from '#shared/plan/practice.ts'
import type { MakeCommand } from '../commands/command.ts'
import type { Connection } from './connection.ts'
import type { OpenScenarios } from './target.ts'
import type { Trial } from './trial.ts'

type AppState =
  | { readonly kind: 'loading' }
  /** The program answered, but could not open its data. */
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly snapshot: AppSnapshot }

export interface WindowState {
  readonly app: AppState
  readonly connection: Connection
  /** What is tried in this window, by what it belongs to. */
  readonly trials: Readonly<Record<string, Trial>>
  /** Which scenario is open over each plan in this window. */
  readonly openScenarios: OpenScenarios
}

/** What the state tells the person: a sentence that says what went wrong, or what has just been done. */
export interface Notifier {
  readonly fail: (sentence: string) => void
  readonly announce: (sentence: string) => void
  /** As `announce`, also for the eye. */
  readonly tell: (sentence: string) => void
}

/** A command, or how to make it when its turn comes. Null: there is nothing to change. */
export type Change = Command | null | MakeCommand

type SubscribedEvent = 'backups:changed' | 'import:progress'

export interface AppController {
  readonly store: StoreApi<WindowState>
  readonly call: <C extends CallName>(name: C, request: RequestInputOf<C>) => Promise<Reply<ResponseOf<C>>>
  readonly load: () => Promise<void>
  /** Listens to what the program tells besides changes of the plan; returns a function that ends it. */
  readonly subscribe: <E extends SubscribedEvent>(event: E, listener: (payload: EventOf<E>) => void) => () => void
  /** Shows a scenario of the plan that is open now on every screen, and lets edits go to it; null goes back to the plan. */
  readonly openScenario: (scenarioId: string | null) => void
  /** As `dispatch`, for the plan itself, whichever scenario is open. */
  readonly dispatchToBase: (change: Change) => Promise<Reply<null>>
  /**
   * Sends a change of what is open now, the plan or a scenario; resolves once the plan on screen holds it, or with the failure, which
   * has then been told. It never reaches another plan that is opened before its turn comes.
   */
  readonly dispatch: (change: Change) => Promise<Reply<null>>
  /** As `dispatch`, for a file that was uploaded: stores it as evidence of the plan that is open now. */
  readonly addEvidence: (uploadId: string, evidence: NewEvidence) => Promise<Reply<null>>
  /** Tries values over the plan that is open now. Those it has anyway are not tried any more. */
  readonly tryOut: (patch: HeaderPatch) => void
  /** The same with a time of leave and the like, new or changed; null takes it out of the trial. */
  readonly tryTime: (id: string, time: Period | null) => void
  /** Drops what is tried over the plan that is open now. */
  readonly endTrial: () => void
  /** Drops the trial where there is one, else undoes the latest change. */
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  /** Undoes the change of this label if it is still the latest one of this plan; false when others came after it. */
  readonly undoIfLatest: (planId: string, label: string) => Promise<boolean>
}
