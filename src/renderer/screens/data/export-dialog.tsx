import { Button, Checkbox, Group, Modal, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { bytesOfFiles } from '#shared/evidence/files-of-plan.ts'
import { TABLE_NAMES, TABLE_TITLES, type TableName } from '#shared/export/table-names.ts'
import { sizeText } from '#shared/wording/evidence.ts'
import { useSaveBinder } from '../../evidence/use-save-binder.ts'
import { usePlanActions } from '../../plans/use-plan-actions.ts'
import { useAppSnapshot, useFormatter, usePlan } from '../../state/hooks.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import {
  asksForFiles,
  asksForScenario,
  canBeProtected,
  canBeRedacted,
  type ExportDraft,
  type ExportFormat,
  exportedFile,
  FIRST_DRAFT,
  FORMATS,
  privacyNote,
} from './export-choice.ts'

interface ExportDialogProps {
  /** What is chosen at first. */
  readonly format?: ExportFormat
  readonly onClose: () => void
}

const PLAN_ITSELF = ''

/** What to take out, of which scenario, and with or without names, notes and amounts. */
export function ExportDialog({ format = FIRST_DRAFT.format, onClose }: ExportDialogProps) {
  useFocusBack()
  const plan = usePlan()
  const { id, scenarios } = plan
  const formatter = useFormatter()
  const { host, isProtected, settings } = useAppSnapshot('host', 'isProtected', 'settings')
  const { exportFile } = usePlanActions()
  const saveBinder = useSaveBinder()
  const [draft, setDraft] = useState<ExportDraft>({
    ...FIRST_DRAFT,
    format,
    // Who hides amounts on the screen is asked before they stand in a file.
    isRedacted: settings.hidesAmounts,
    isProtected,
    binderForm: host === 'electron' ? 'folder' : 'archive',
  })
  const [isWorking, setWorking] = useState(false)
  const change = (fields: Partial<ExportDraft>) => setDraft({ ...draft, ...fields })

  async function make(): Promise<void> {
    setWorking(true)
    const file = exportedFile(draft)
    const isMade = file ? await exportFile(id, file) : await saveBinder(draft.binderForm)
    setWorking(false)
    if (isMade) onClose()
  }

  return (
    <Modal opened onClose={onClose} title="Export" size="lg" closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <Stack>
        <Radio.Group
          label="What"
          value={draft.format}
          onChange={(chosen) => change({ format: FORMATS.find((one) => one.format === chosen)?.format ?? 'json' })}
        >
          <Stack gap="xs" mt="xs">
            {FORMATS.map(({ format: value, label, detail }) => (
              <Radio key={value} value={value} label={label} description={detail} />
            ))}
          </Stack>
        </Radio.Group>
        {draft.format === 'csv' && (
          <NativeSelect
            label="Table"
            value={draft.table}
            data={TABLE_NAMES.map((name) => ({ value: name, label: TABLE_TITLES[name] }))}
            onChange={({ currentTarget }) => change({ table: tableNamed(currentTarget.value) })}
          />
        )}
        {asksForScenario(draft) && scenarios.length > 0 && (
          <NativeSelect
            label="Of"
            value={draft.scenarioId ?? PLAN_ITSELF}
            data={[
              { value: PLAN_ITSELF, label: 'The plan itself' },
              ...scenarios.map(({ id: value, name }) => ({ value, label: `Scenario: ${name}` })),
            ]}
            onChange={({ currentTarget: { value } }) => change({ scenarioId: value === PLAN_ITSELF ? null : value })}
          />
        )}
        {canBeRedacted(draft) && (
          <Checkbox
            label="Leave out names, notes and amounts"
            checked={draft.isRedacted}
            onChange={({ currentTarget }) => change({ isRedacted: currentTarget.checked })}
          />
        )}
        {draft.format === 'binder' && host === 'electron' && (
          <Radio.Group
            label="As"
            value={draft.binderForm}
            onChange={(form) => change({ binderForm: form === 'folder' ? 'folder' : 'archive' })}
          >
            <Group gap="lg" mt="xs">
              <Radio value="folder" label="A new folder" />
              <Radio value="archive" label="One ZIP file" />
            </Group>
          </Radio.Group>
        )}
        {isProtected && canBeProtected(draft) && (
          <Checkbox
            label="Protect the file with the passphrase of this plan"
            checked={draft.isProtected}
            onChange={({ currentTarget }) => change({ isProtected: currentTarget.checked })}
          />
        )}
        {asksForFiles(draft) && plan.evidence.length > 0 && (
          <Checkbox
            label={`With the files kept as evidence (${sizeText(bytesOfFiles(plan), formatter)})`}
            checked={draft.withFiles}
            onChange={({ currentTarget }) => change({ withFiles: currentTarget.checked })}
          />
        )}
        <Text size="sm" aria-live="polite">
          {privacyNote(draft, isProtected)}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={isWorking} onClick={() => void make()}>
            {submitText(host, draft)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function tableNamed(text: string): TableName {
  return TABLE_NAMES.find((name) => name === text) ?? 'ledger'
}

function submitText(host: 'electron' | 'browser', { format, binderForm }: ExportDraft): string {
  if (format === 'binder') return binderForm === 'folder' ? 'Choose a place and save' : 'Save the binder'
  if (host === 'electron') return 'Save the file'
  return format === 'pdf' ? 'Show the report' : 'Download the file'
}
