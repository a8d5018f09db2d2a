import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { TableState } from './use-table.ts'

/** Below so many rows a table is seen at a glance, and a field to search in is in the way. */
const FEWEST_TO_SEARCH = 5

/** Something that is done with all selected rows at once. */
export interface BulkAction {
  readonly label: string
  /** With how many of the selected rows it can be done. */
  readonly count: number
  readonly onSelect: () => void
}

interface TableBarProps<T> {
  readonly table: Pick<TableState<T>, 'all' | 'shown' | 'search' | 'setSearch' | 'selected' | 'selectAll'>
  /** What is searched, for people who hear the field: `Search the courses`. */
  readonly searchLabel: string
  /** One and several of what the rows are. */
  readonly words: readonly [one: string, several: string]
  /** Adds up what is found, behind its number. */
  readonly sums?: string
  readonly actions: readonly BulkAction[]
  /** Other ways to narrow the rows down. */
  readonly children?: ReactNode
}

/** Above a table: search, how many rows there are, and what can be done with those selected. */
export function TableBar<T>({ table, searchLabel, words, sums = '', actions, children }: TableBarProps<T>) {
  const { all, shown, search, selected } = table
  const word = all.length === 1 ? words[0] : words[1]
  const isNarrowed = shown.length < all.length
  const number = isNarrowed ? `${shown.length} of ${all.length} ${word}` : `${all.length} ${word}`
  return (
    <Group className="screen-actions" gap="md" mb="sm" mih="2.25rem">
      {(all.length >= FEWEST_TO_SEARCH || search !== '') && (
        <TextInput
          aria-label={searchLabel}
          placeholder="Search"
          leftSection={<IconSearch size={18} aria-hidden />}
          w="14rem"
          value={search}
          onChange={({ currentTarget }) => table.setSearch(currentTarget.value)}
        />
      )}
      {children}
      <Text size="sm" c="dimmed" role="status">
        {selected.length > 0 ? `${selected.length} of ${all.length} selected` : `${number}${sums}`}
      </Text>
      {selected.length > 0 && (
        <Group gap="xs" role="group" aria-label="With what is selected">
          {actions.map(({ label, count, onSelect }) => (
            <Button
              key={label}
              variant="light"
              size="compact-md"
              disabled={count === 0}
              onClick={() => {
                onSelect()
                table.selectAll(false)
              }}
            >
              {count === selected.length || count === 0 ? label : `${label} (${count})`}
            </Button>
          ))}
          <Button variant="subtle" size="compact-md" onClick={() => table.selectAll(false)}>
            Select none
          </Button>
        </Group>
      )}
    </Group>
  )
}
