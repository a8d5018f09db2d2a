import { Radio, Stack } from '@mantine/core'
import type { BackupList } from '#shared/contract/backups.ts'
import type { CopiesChoice } from '#shared/contract/protection.ts'

interface CopiesQuestionProps {
  readonly backups: BackupList
  readonly isProtected: boolean
  readonly choice: CopiesChoice
  readonly onChoose: (choice: CopiesChoice) => void
}

/** What is to become of the backups made before; nothing is asked while there are none. */
export function CopiesQuestion({
  backups: { backups, backupMirror },
  isProtected,
  choice,
  onChoose,
}: CopiesQuestionProps) {
  const concerned = backups.filter(({ protection }) => protection === (isProtected ? 'same' : 'none'))
  if (concerned.length === 0) return null
  const where = backupMirror === null ? '' : ', in the second folder too'
  return (
    <Radio.Group
      label={`${isProtected ? 'Backups with the passphrase you had until now' : 'Backups without protection'}: ${concerned.length}`}
      value={choice}
      onChange={(value) =>
        onChoose(optionsOf(isProtected, where).find((option) => option.value === value)?.value ?? choice)
      }
    >
      <Stack gap="xs" mt="xs">
        {optionsOf(isProtected, where).map(({ value, label, detail }) => (
          <Radio key={value} value={value} label={label} description={detail} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

interface CopiesOption {
  readonly value: CopiesChoice
  readonly label: string
  readonly detail: string
}

/** The usual choice first. */
function optionsOf(isProtected: boolean, where: string): readonly CopiesOption[] {
  const remove: CopiesOption = {
    value: 'remove',
    label: `Remove them${where}`,
    detail: 'First a new, protected backup is made and checked. This cannot be undone.',
  }
  const protect: CopiesOption = {
    value: 'protect',
    label: isProtected ? `Give them the new passphrase${where}` : `Protect them too${where}`,
    detail: 'Each is made anew, checked, and takes the place of the one before.',
  }
  const keep: CopiesOption = isProtected
    ? { value: 'keep', label: 'Leave them as they are', detail: 'They open with the passphrase you had until now.' }
    : { value: 'keep', label: 'Leave them as they are', detail: 'Whoever finds them can read them.' }
  return isProtected ? [keep, protect, remove] : [remove, protect, keep]
}
