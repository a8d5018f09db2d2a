import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { TYPE_NAMES } from '#shared/evidence/file-name.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import { evidenceSubjectText, sizeText } from '#shared/wording/evidence.ts'
import { useFormatter, usePlan } from '../state/hooks.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import './evidence.css'
import { useContent } from './use-content.ts'
import { useSaveCopy } from './use-save-copy.ts'

interface EvidenceViewProps {
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** What a file is and, for pictures and texts, what it shows. */
export function EvidenceView({ evidence, onClose }: EvidenceViewProps) {
  useFocusBack()
  const plan = usePlan()
  const formatter = useFormatter()
  const saveCopy = useSaveCopy()
  const { title, subject, fileName, mediaType, bytes, addedOn, notes, sha256 } = evidence
  const facts = [
    { name: 'Proves', value: evidenceSubjectText(subject, plan, formatter) },
    { name: 'File', value: `${fileName}, ${TYPE_NAMES[mediaType]}, ${sizeText(bytes, formatter)}` },
    { name: 'Added', value: formatter.date(addedOn) },
    ...(notes === '' ? [] : [{ name: 'Notes', value: notes }]),
    { name: 'SHA-256', value: sha256 },
  ]
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <dl className="evidence-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Shown evidence={evidence} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button onClick={() => void saveCopy(evidence)}>Save a copy</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Shown({ evidence }: { readonly evidence: Evidence }) {
  const content = useContent(evidence)
  const [isBroken, setBroken] = useState(false)
  if (isBroken) return <Text>This picture cannot be shown. Save a copy to open it in another program.</Text>
  switch (content.kind) {
    case 'loading':
      return <Loader aria-label="Opening the file" />
    case 'failed':
      return (
        <Alert color="yellow" role="alert">
          {content.sentence}
        </Alert>
      )
    case 'not-shown':
      return <Text>Certpace does not open PDFs. Save a copy to look at it in your own program for PDFs.</Text>
    case 'picture':
      return (
        <img className="evidence-picture" src={content.address} alt={evidence.title} onError={() => setBroken(true)} />
      )
    case 'text':
      return (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
          <section className="evidence-text" aria-label="What the file says" tabIndex={0}>
            {content.text}
          </section>
          {content.isCut && <Text size="sm">This is only its beginning. Save a copy to read all of it.</Text>}
        </>
      )
  }
}
