import { Anchor, Button, Text } from '@mantine/core'
import type { Coverage } from '#shared/plan/coverage.ts'
import { DiffersMark } from '../../editing/differs-mark.tsx'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { type contractsFor, coverageText, timeText } from './coverage-texts.ts'

interface ContractsProps {
  readonly contracts: NonNullable<ReturnType<typeof contractsFor>>
}

/** Contracts are part of the supervision they are about; here they are only shown. */
export function Contracts({ contracts }: ContractsProps) {
  const formatter = useFormatter()
  return (
    <>
      {contracts.length > 0 && (
        <ul className="path-coverages">
          {contracts.map((contract) => (
            <li key={contract.id}>
              <Text size="sm" component="span">
                {contract.title}: {timeText(contract, formatter)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Anchor size="sm" href="#/supervision" className="path-actions">
        {contracts.length > 0 ? 'Change its dates in Supervision' : 'Add your supervision'}
      </Anchor>
    </>
  )
}

interface CoverageLineProps {
  readonly coverage: Coverage
  readonly documentName: string
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One time of a document, with the ways to change it. */
export function CoverageLine({ coverage, documentName, onEdit, onRemove }: CoverageLineProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const text = coverageText(coverage, plan, formatter)
  const title = coverage.title === documentName ? '' : `${coverage.title}: `
  return (
    <li>
      <Text size="sm" component="span">
        {title}
        {text}
      </Text>
      <DiffersMark of={{ collection: 'coverages', id: coverage.id, title: documentName }} />
      <Button
        className="path-actions"
        variant="subtle"
        size="compact-xs"
        aria-label={`Edit ${documentName}, ${text}`}
        onClick={onEdit}
      >
        Edit
      </Button>
      <Button
        className="path-actions"
        variant="subtle"
        size="compact-xs"
        aria-label={`Remove ${documentName}, ${text}`}
        onClick={onRemove}
      >
        Remove
      </Button>
    </li>
  )
}
