import type { EffectsOf, Gate } from './effects.ts'
import type { GateRule } from './gates.ts'

/** What each kind does. */
export const GATE_EFFECTS: EffectsOf<GateRule, Gate, []> = {
  'contract-first': () => ({
    kind: 'contract',
  }),
  'document-in-force': ({ documentId }) => ({ kind: 'document', documentId }),
  'requirement-order': () => null,
}
