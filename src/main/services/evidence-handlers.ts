import { copyName } from '#shared/evidence/file-name.ts'
import { bytesOfFiles } from '#shared/evidence/files-of-plan.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { fittingLabel } from '#shared/plan/edit.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import { MAXIMUM_PLAN_EVIDENCE_BYTES } from '#shared/plan/evidence.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { findLostFiles } from '../evidence/find-lost-files.ts'
import { verifyFiles } from '../evidence/verify-files.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { changeOpenPlan } from './change-open-plan.ts'
import { deliverFile } from './deliver-file.ts'
import { failWith, reply } from './reply.ts'
import type { Handlers } from './services.ts'
import type { Workspace } from './workspace.ts'

type EvidenceHandlers = Pick<
  Handlers,
  'evidence:add' | 'evidence:check' | 'evidence:mend' | 'evidence:read' | 'evidence:save'
>

/** Files kept as evidence: they come in and go out, and are never run. Removing one is a command like any other. */
export function evidenceHandlers(workspace: Workspace): EvidenceHandlers {
  return {
    'evidence:add': ({ planId, baseRevision, uploadId, evidence: { id, title, subject, notes } }) => {
      const uploaded = workspace.uploads.takeEvidence(uploadId)
      if (!uploaded.ok) return failWith(uploaded.fault, 'refused')
      const { file, description } = uploaded.value
      const change = changeOpenPlan(workspace, planId, (store) => {
        const { plan } = store.state
        const item = { id, title, subject, ...description, addedOn: plan.asOf ?? workspace.options.today(), notes }
        const label = fittingLabel(`Add evidence ${title}`)
        const edit = { kind: 'add' as const, collection: 'evidence' as const, item, at: null }
        if (!hasRoom(plan, item)) return noRoom()
        return store.apply({ label, group: null, edits: [edit] }, baseRevision, [file])
      })
      if (!change.ok) return failWith(change.fault, 'refused')
      return reply({ revision: change.value.revision, label: change.value.label })
    },
    'evidence:check': async ({ planId }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      const { damaged } = await verifyFiles(open.value.state.plan, open.value.files)
      return reply({ damaged: damaged.map(({ sha256 }) => sha256) })
    },
    'evidence:mend': async ({ planId }) => {
      const open = workspace.requireOpen(planId)
      if (!open.ok) return failWith(open.fault, 'no-such-plan')
      const { found, damaged } = await findLostFiles(open.value, workspace.backups)
      // Others may have had their turn meanwhile, so the plan that was meant must still be open.
      const still = workspace.requireOpen(planId)
      if (!still.ok) return failWith(still.fault, 'no-such-plan')
      still.value.mendFiles(found)
      return reply({ mended: found.length, damaged: [...damaged] })
    },
    'evidence:read': (key) => {
      const found = find(key)
      if (!found.ok) return failWith(found.fault, 'refused')
      const begun = workspace.downloads.begin(found.value.store.files.read(found.value.evidence))
      return begun.ok ? reply({ downloadId: begun.value }) : failWith(begun.fault, 'refused')
    },
    'evidence:save': async (key) => {
      const found = find(key)
      if (!found.ok) return failWith(found.fault, 'refused')
      const { store, evidence } = found.value
      const { fileName, mediaType } = evidence
      const content = store.files.read(evidence)
      return await deliverFile(workspace, { fileName: copyName(fileName, mediaType), mediaType, content })
    },
  }

  function find(key: { readonly planId: string; readonly evidenceId: string }): Outcome<Found> {
    const open = workspace.requireOpen(key.planId)
    if (!open.ok) return open
    const evidence = open.value.state.plan.evidence.find(({ id }) => id === key.evidenceId)
    return evidence ? succeed({ store: open.value, evidence }) : refuse('refused', 'evidenceId', GONE)
  }
}

interface Found {
  readonly store: PlanStore
  readonly evidence: Evidence
}

const GONE = 'This file is not in the plan any more. It may have been removed in another window; Undo brings it back.'

/** The same file again takes no room. */
function hasRoom(plan: Plan, item: Evidence): boolean {
  return bytesOfFiles({ evidence: [...plan.evidence, item] }) <= MAXIMUM_PLAN_EVIDENCE_BYTES
}

function noRoom() {
  return refuse(
    'refused',
    '',
    'The files of a plan can be 200 MB in all, and with this one they would be more. Remove one that you no longer need, or save a smaller version of this one, then add it.',
  )
}
