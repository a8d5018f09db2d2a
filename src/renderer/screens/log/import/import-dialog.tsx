import { Alert, Button, Group, Modal, Progress, Stack, Stepper, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { LeaveDialog } from '../../../ui/leave-dialog.tsx'
import { useFocusBack } from '../../../ui/use-focus-back.ts'
import { CheckStep } from './check-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import './import.css'
import { type ImportStep, useImport } from './use-import.ts'

interface ImportDialogProps {
  readonly onClose: () => void
}

const STEPS: readonly { readonly kind: ImportStep['kind']; readonly label: string; readonly title: string }[] = [
  { kind: 'choose', label: 'File', title: 'Choose a spreadsheet' },
  { kind: 'columns', label: 'Columns', title: 'Say what the columns hold' },
  { kind: 'check', label: 'Check', title: 'Check what would be taken' },
  { kind: 'done', label: 'Report', title: 'What was taken' },
]

/** Leads from a spreadsheet to entries of the log. Nothing changes before the last step. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  useFocusBack()
  const flow = useImport()
  const { step, working, problem, cancel } = flow
  const [isAsking, setAsking] = useState(false)
  const current = STEPS.findIndex(({ kind }) => kind === step.kind)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (current > 0) heading.current?.focus()
  }, [current])
  const leave = () => (step.kind === 'columns' || step.kind === 'check' ? setAsking(true) : onClose())
  return (
    <Modal
      opened
      onClose={leave}
      title="Import a spreadsheet"
      size="70rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Stepper active={current} size="sm" autoContrast aria-label="Steps of the import">
          {STEPS.map(({ kind, label }) => (
            <Stepper.Step key={kind} label={label} allowStepSelect={false} />
          ))}
        </Stepper>
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {STEPS[current]?.title}
        </Title>
        {problem && (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        {step.kind === 'choose' && (
          <ChooseStep isReading={working !== null} onChoose={(file) => void flow.choose(file)} />
        )}
        {step.kind === 'columns' && <ColumnsStep step={step} flow={flow} />}
        {step.kind === 'check' && <CheckStep step={step} flow={flow} />}
        {step.kind === 'done' && <DoneStep step={step} onClose={onClose} />}
        {working && <Working {...working} onCancel={cancel} />}
      </Stack>
      {isAsking && <LeaveDialog onLeave={onClose} onStay={() => setAsking(false)} />}
    </Modal>
  )
}

interface WorkingProps {
  readonly what: string
  readonly share: number
  readonly onCancel: () => void
}

/** How far it is, and the way out. */
function Working({ what, share, onCancel }: WorkingProps) {
  return (
    <Group gap="md" wrap="nowrap" className="import-working">
      <Text size="sm" flex="none" role="status">
        {what} …
      </Text>
      <Progress value={share * 100} flex={1} aria-label={what} />
      <Button variant="default" size="compact-md" onClick={onCancel}>
        Cancel
      </Button>
    </Group>
  )
}
