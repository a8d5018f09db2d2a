import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { evidenceSubjectText, roomText } from '#shared/wording/evidence.ts'
import { useRemoval } from '../../editing/use-removal.tsx'
import { CheckFilesButton } from '../../evidence/check-files-button.tsx'
import { Completeness } from '../../evidence/completeness.tsx'
import { EvidenceTable } from '../../evidence/evidence-table.tsx'
import { NOTHING_OPEN, OpenEvidence, type Opened } from '../../evidence/open-evidence.tsx'
import { EVIDENCE_PATH } from '../../navigation/router.ts'
import { useAnchor } from '../../navigation/use-anchor.ts'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { ExportDialog } from './export-dialog.tsx'

/** The id of the heading, for addresses that lead to it. */
const EVIDENCE_TITLE_ID = 'evidence-title'
/** Fewer files are found by looking. */
const WORTH_SEARCHING = 8

/** Every file kept in the plan, what it proves, and how much room there is. */
export function EvidenceCard() {
  const plan = usePlan()
  const formatter = useFormatter()
  const [opened, setOpened] = useState<Opened>(NOTHING_OPEN)
  const [isSaving, setSaving] = useState(false)
  const [search, setSearch] = useState('')
  const { remove } = useRemoval('evidence', `#${EVIDENCE_TITLE_ID}`)
  useAnchor(EVIDENCE_PATH, EVIDENCE_TITLE_ID)
  const wanted = search.trim().toLocaleLowerCase()
  const items = plan.evidence.filter(({ title, fileName, notes, subject }) =>
    [title, fileName, notes, evidenceSubjectText(subject, plan, formatter)].some((text) =>
      text.toLocaleLowerCase().includes(wanted),
    ),
  )
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby={EVIDENCE_TITLE_ID}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id={EVIDENCE_TITLE_ID} tabIndex={-1} className="evidence-anchor">
          Evidence
        </Title>
        <Group gap="xs">
          {plan.evidence.length > 0 && (
            <Button variant="default" onClick={() => setSaving(true)}>
              Save the evidence binder
            </Button>
          )}
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened({ kind: 'add', subject: null })}
          >
            Add evidence
          </Button>
        </Group>
      </Group>
      <Stack gap="sm">
        {plan.evidence.length === 0 ? (
          <Text size="sm" maw="46rem">
            No file is added yet. Scans and PDFs you will show when you apply belong here: certificates, contracts,
            letters, your license. Each is copied into the plan and its backups.
          </Text>
        ) : (
          <>
            <Summary />
            {plan.evidence.length >= WORTH_SEARCHING && (
              <Group gap="md">
                <TextInput
                  aria-label="Search the evidence"
                  placeholder="Search by title, file or what it proves"
                  leftSection={<IconSearch size={18} aria-hidden />}
                  w="22rem"
                  value={search}
                  onChange={({ currentTarget }) => setSearch(currentTarget.value)}
                />
                <Text size="sm" c="dimmed" role="status">
                  {items.length === plan.evidence.length ? '' : `${items.length} of ${plan.evidence.length} files`}
                </Text>
              </Group>
            )}
            <EvidenceTable
              items={items}
              onLook={(evidence) => setOpened({ kind: 'look', evidence })}
              onEdit={(evidence) => setOpened({ kind: 'edit', evidence })}
              onRemove={remove}
            />
          </>
        )}
      </Stack>
      {isSaving && <ExportDialog format="binder" onClose={() => setSaving(false)} />}
      <OpenEvidence opened={opened} onClose={() => setOpened(NOTHING_OPEN)} />
    </Paper>
  )
}

/** How much is kept, and for how much of the way. */
function Summary() {
  const plan = usePlan()
  const formatter = useFormatter()
  return (
    <div>
      <Text size="sm">{roomText(plan, formatter)}</Text>
      <Completeness />
      <Text size="sm" c="dimmed">
        What an application has to show, and whether it suffices, the certifying body decides.
      </Text>
      <CheckFilesButton />
    </div>
  )
}
