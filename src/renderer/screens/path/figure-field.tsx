import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { Figure } from '#shared/program/figures.ts'
import { type FigureTarget, figureAt, withFigure } from '#shared/rule-packs/change-figures.ts'
import { packFaultSentence } from '#shared/wording/pack-changes.ts'
import { changeFigure } from '../../commands/rules-commands.ts'
import { useEditing } from '../../editing/use-editing.ts'
import { useTypingHabits } from '../../forms/typing.ts'
import { usePlan } from '../../state/hooks.ts'
import { FieldUnit } from '../../ui/money-field.tsx'
import { figureToText, readFigure } from './figure-draft.ts'
import { useShippedRules } from './use-shipped-rules.ts'

interface FigureFieldProps {
  readonly label: string
  readonly target: FigureTarget
  readonly unit: Figure['unit']
  /** What the figure belongs to, for the label of the change. */
  readonly name: string
}

/** A figure of the person's own rules. It is kept when the field is left, or with Enter; until then what is typed is shown. */
export function FigureField({ label, target, unit, name }: FigureFieldProps) {
  const { program } = usePlan()
  const shipped = useShippedRules()
  const { apply } = useEditing()
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const { hidesAmounts } = useTypingHabits()

  async function keep(): Promise<void> {
    if (typed === null) return
    const read = readFigure(typed, unit, program.currency)
    if (!read.ok) {
      setError(read.error)
      return
    }
    const changed = withFigure(program, target, read.value, shipped)
    if (!changed.ok) {
      setError(packFaultSentence(changed.fault.code))
      return
    }
    const reply = await apply(changeFigure(target, read.value, name, shipped))
    if (reply.ok) setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') void keep()
  }

  const mark = unit === 'amount' ? program.currency : unit === 'minutes' ? 'h' : null
  return (
    <TextInput
      label={label}
      styles={{ wrapper: { maxWidth: '12rem' } }}
      inputMode={unit === 'minutes' || unit === 'amount' ? 'decimal' : unit === 'ratio' ? 'text' : 'numeric'}
      autoComplete="off"
      data-hides={(unit === 'amount' && hidesAmounts) || undefined}
      value={typed ?? figureToText(figureAt(program, target), program.currency)}
      error={error}
      rightSection={mark && <FieldUnit>{mark}</FieldUnit>}
      rightSectionWidth={unit === 'amount' ? 56 : 36}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        setError(null)
      }}
      onBlur={() => void keep()}
      onKeyDown={onKeyDown}
    />
  )
}
