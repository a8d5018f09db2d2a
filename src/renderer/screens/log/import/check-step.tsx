import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { ImportOptions, NameChoice } from '#shared/import/import-options.ts'
import { useFormatter } from '../../../state/hooks.ts'
import { filledText, leftTexts, reviewText } from './import-texts.ts'
import { NamesTable } from './names-table.tsx'
import { NotesTable } from './notes-table.tsx'
import { PreviewTable } from './preview-table.tsx'
import { StyleFields } from './style-fields.tsx'
import type { ImportFlow, ImportStep } from './use-import.ts'

interface CheckStepProps {
  readonly step: Extract<ImportStep, { kind: 'check' }>
  readonly flow: ImportFlow
}

/** What would be taken and what not, with all that a person can still say about it. */
export function CheckStep({ step: { options, review }, flow }: CheckStepProps) {
  const formatter = useFormatter()
  const change = (part: Partial<ImportOptions>) => void flow.check({ ...options, ...part })
  if (!review) return null
  const { counts } = review
  const isBusy = flow.working !== null
  const rows = counts.taken + counts.part
  const chooseName = (key: string, choice: NameChoice | null) =>
    change({
      names: [...options.names.filter((known) => known.key !== key), ...(choice === null ? [] : [{ key, choice }])],
    })
  return (
    <Stack>
      <div role="status">
        <Text size="lg">{reviewText(review, formatter)}</Text>
        {leftTexts(counts, formatter).map((text) => (
          <Text key={text} size="sm" c="dimmed">
            {text}
          </Text>
        ))}
      </div>
      {review.blocked !== null && counts.rows > 0 && rows > 0 && <Alert color="yellow">{review.blocked}</Alert>}
      <StyleFields options={options} review={review} onChange={change} />
      {review.names.length > 0 && <NamesTable review={review} onChoose={chooseName} />}
      {(counts.repeat > 0 || options.takesRepeats) && (
        <Checkbox
          label="Take rows that repeat another row of the file, too"
          description="They are the same in every column."
          checked={options.takesRepeats}
          onChange={({ currentTarget }) => change({ takesRepeats: currentTarget.checked })}
        />
      )}
      {(counts.known > 0 || options.takesKnown) && (
        <Checkbox
          label="Take rows that are in the log already, too"
          checked={options.takesKnown}
          onChange={({ currentTarget }) => change({ takesKnown: currentTarget.checked })}
        />
      )}
      {(review.filled > 0 || !options.fillsDates) && (
        <Checkbox
          label={filledText(review.filled, formatter)}
          description="A date that stands once for several rows is taken for all of them."
          checked={options.fillsDates}
          onChange={({ currentTarget }) => change({ fillsDates: currentTarget.checked })}
        />
      )}
      <PreviewTable rows={review.preview} />
      <NotesTable review={review} />
      <Group justify="flex-end" className="form-actions">
        <Button variant="default" onClick={flow.backToColumns}>
          Back
        </Button>
        <Button disabled={review.blocked !== null || isBusy} onClick={() => void flow.take()}>
          {rows === 1 ? 'Take 1 row' : `Take ${formatter.number(rows)} rows`}
        </Button>
      </Group>
    </Stack>
  )
}
