import { NativeSelect, Stack, Table, Text, Title } from '@mantine/core'
import type { NameChoice } from '#shared/import/import-options.ts'
import type { ImportName, ImportReview } from '#shared/import/result.ts'
import { useFormatter, usePlan } from '../../../state/hooks.ts'
import { TableHead } from '../../../ui/table-head.tsx'
import { choiceOfValue, NOT_CHOSEN, nameChoices, valueOfChoice } from './name-choices.ts'

interface NamesTableProps {
  readonly review: ImportReview
  readonly onChoose: (key: string, choice: NameChoice | null) => void
}

/** Names the plan does not tell: each is asked about once, whatever the number of its rows. */
export function NamesTable({ review: { names, moreNames }, onChoose }: NamesTableProps) {
  const formatter = useFormatter()
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        Names that are not in the plan
      </Title>
      <Text size="sm" c="dimmed">
        Their rows are not taken until you say what they belong to.
        {moreNames > 0 &&
          ` There are ${formatter.number(moreNames)} more names than these; perhaps another column holds the titles.`}
      </Text>
      <div className="import-table import-names">
        <Table verticalSpacing="xs">
          <TableHead columns={['In the file', { heading: 'Rows', isNumber: true }, 'For']} />
          <Table.Tbody>
            {names.map((name) => (
              <NameRow key={name.key} name={name} onChoose={onChoose} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}

interface NameRowProps {
  readonly name: ImportName
  readonly onChoose: NamesTableProps['onChoose']
}

function NameRow({ name, onChoose }: NameRowProps) {
  const plan = usePlan()
  const formatter = useFormatter()
  const shown = name.name === '' ? 'Rows without a name' : name.name
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{shown}</Text>
        <Text size="sm" c="dimmed">
          {name.sentence}
        </Text>
      </Table.Td>
      <Table.Td className="number">{formatter.number(name.rows)}</Table.Td>
      <Table.Td>
        <NativeSelect
          aria-label={`What “${shown}” is for`}
          value={valueOfChoice(name.choice)}
          data={[
            { value: NOT_CHOSEN, label: 'Not chosen yet' },
            ...nameChoices(plan, name).map(({ group, items }) => ({ group, items: [...items] })),
          ]}
          onChange={({ currentTarget }) => onChoose(name.key, choiceOfValue(currentTarget.value))}
        />
      </Table.Td>
    </Table.Tr>
  )
}
