import { Button, Group, Input, Text, TextInput, type TextInputProps } from '@mantine/core'
import { cleanFileName } from '#shared/evidence/file-name.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import { evidenceSubjectText, sizeText } from '#shared/wording/evidence.ts'
import { useFormatter, usePlan } from '../state/hooks.ts'
import type { ChosenFile, FileCheck } from './chosen-files.ts'

interface ChosenFilesListProps {
  readonly files: readonly ChosenFile[]
  readonly checks: ReadonlyMap<string, FileCheck>
  /** What was said of files when they were sent, by their ids. */
  readonly refused: ReadonlyMap<string, string>
  /** While files are on their way, none is left out. */
  readonly isBusy: boolean
  readonly titleProps: (index: number) => TextInputProps
  readonly onLeaveOut: (id: string) => void
}

/** The files that are to be kept, each with its title and what is known of it. */
export function ChosenFilesList({ files, checks, refused, isBusy, titleProps, onLeaveOut }: ChosenFilesListProps) {
  const formatter = useFormatter()
  if (files.length === 0) return null
  return (
    <ul className="evidence-chosen" aria-label="Files to add">
      {files.map(({ id, file }, index) => {
        const name = cleanFileName(file.name)
        const check = checks.get(id)
        const fault = refused.get(id) ?? check?.fault ?? null
        return (
          <li key={id}>
            <TextInput
              label={files.length === 1 ? 'Title' : `Title of ${name}`}
              disabled={isBusy}
              {...titleProps(index)}
            />
            <Group justify="space-between" wrap="nowrap" gap="sm" mt={4}>
              <Text size="sm" c="dimmed" className="evidence-name">
                {name}, {sizeText(file.size, formatter)}
              </Text>
              <Button
                variant="subtle"
                size="compact-sm"
                flex="none"
                disabled={isBusy}
                aria-label={`Leave out ${name}`}
                onClick={() => onLeaveOut(id)}
              >
                Leave out
              </Button>
            </Group>
            {fault !== null && (
              <Input.Error size="sm" role="alert">
                {fault}
              </Input.Error>
            )}
            {!isBusy && check?.same && <SameFileNote evidence={check.same} />}
          </li>
        )
      })}
    </ul>
  )
}

function SameFileNote({ evidence: { title, subject } }: { readonly evidence: Evidence }) {
  const plan = usePlan()
  const formatter = useFormatter()
  return (
    <Text size="sm" role="status">
      This very file is kept already. It is “{title}” ({evidenceSubjectText(subject, plan, formatter)}). You can add it
      here as well: it then proves both, and takes no more room.
    </Text>
  )
}
