import { Button, Checkbox, Group, NativeSelect, Popover, Stack } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo } from 'react'
import { COMPARED_HEADINGS } from '#shared/wording/comparison-words.ts'
import type { Way } from '../../derived/ways.ts'
import { type Choices, FIGURES_ON_SCREEN, nextOrder } from './choices.ts'

interface ComparisonChoicesProps {
  readonly ways: readonly Way[]
  readonly chosen: string
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

const OWN_ORDER = 'own'

/** What is compared with what, and in which order. */
export const ComparisonChoices = memo(function ComparisonChoices(props: ComparisonChoicesProps) {
  const { ways, chosen, choices, onChange } = props
  const { hidden, order } = choices
  const shown = ways.filter(({ id }) => !hidden.has(id))
  return (
    <Group gap="md" className="comparison-choices">
      <NativeSelect
        size="xs"
        label="Compared with"
        data={shown.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={({ currentTarget }) => onChange({ ...choices, against: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label="Sort by"
        data={[
          { value: OWN_ORDER, label: 'Your order' },
          ...FIGURES_ON_SCREEN.map((name) => ({ value: name, label: COMPARED_HEADINGS[name] })),
        ]}
        value={order?.by ?? OWN_ORDER}
        onChange={({ currentTarget }) => {
          const by = FIGURES_ON_SCREEN.find((name) => name === currentTarget.value)
          onChange({ ...choices, order: by ? nextOrder(null, by) : null })
        }}
      />
      <Popover position="bottom-end" trapFocus returnFocus withinPortal>
        <Popover.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {`${shown.length} of ${ways.length} shown`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown maw="min(24rem, 92vw)" className="comparison-shown">
          <Checkbox.Group
            label="What is compared"
            value={shown.map(({ id }) => id)}
            onChange={(ids) =>
              onChange({ ...choices, hidden: new Set(ways.flatMap(({ id }) => (ids.includes(id) ? [] : [id]))) })
            }
          >
            <Stack gap="xs" mt="xs">
              {ways.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
        </Popover.Dropdown>
      </Popover>
    </Group>
  )
})
