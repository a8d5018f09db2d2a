/** What a person chose to take out, whatever the form of the file. */
export interface ExportChoice {
  /** Null for the plan itself. */
  readonly scenarioId: string | null
  /** Without names, notes and amounts. */
  readonly isRedacted: boolean
}

export const NO_SUCH_SCENARIO = 'This scenario is not there any more. Choose another one.'
