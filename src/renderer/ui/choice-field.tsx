import { Select, type SelectProps } from '@mantine/core'
import { useRef } from 'react'

interface ChoiceGroup {
  readonly group: string
  readonly items: readonly { readonly value: string; readonly label: string }[]
}

interface ChoiceFieldProps extends Omit<SelectProps<string>, 'data' | 'onChange'> {
  readonly groups: readonly ChoiceGroup[]
  readonly onChange: (value: string) => void
}

/**
 * A list to choose from by typing. What is typed takes the first choice that holds it, by Enter and when the field is left;
 * a text that no choice holds leaves the one before, and nothing that is chosen goes away by choosing it again.
 */
export function ChoiceField({ groups, onChange, ...props }: ChoiceFieldProps) {
  /** What the person typed since a choice was made; null where they have not, or have moved through the list since. */
  const typed = useRef<string | null>(null)

  function choose(value: string | null): void {
    typed.current = null
    if (value !== null) onChange(value)
  }

  return (
    <Select
      placeholder="Choose or type"
      searchable
      openOnFocus={false}
      allowDeselect={false}
      selectFirstOptionOnChange
      nothingFoundMessage="Nothing by that name"
      {...props}
      data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
      onInput={({ currentTarget }) => {
        typed.current = currentTarget.value
      }}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Escape') typed.current = null
      }}
      onBlur={(event) => {
        choose(bestMatch(groups, typed.current ?? ''))
        props.onBlur?.(event)
      }}
      onChange={choose}
    />
  )
}

/** The first choice whose label holds the text, as the list below the field shows them; null for none. */
function bestMatch(groups: readonly ChoiceGroup[], text: string): string | null {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return null
  const found = groups.flatMap(({ items }) => items).find(({ label }) => label.toLowerCase().includes(wanted))
  return found?.value ?? null
}
