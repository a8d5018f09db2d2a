import { Badge, Text } from '@mantine/core'
import { useState } from 'react'
import { GRADES } from '#shared/values/grade.ts'
import { GRADE_MEANINGS, GRADE_NAMES } from '#shared/wording/names.ts'
import { rulesName } from '#shared/wording/pack-changes.ts'
import { useFormatter, usePlan } from '../../state/hooks.ts'
import { FoldButton } from '../../ui/fold-button.tsx'

/** The version of the rules, and what the badges before their sources mean. */
export function GradeKey() {
  const { program } = usePlan()
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        Where these rules come from
      </FoldButton>
      {isOpen && (
        <>
          <Text size="sm" mt="xs">
            {rulesName(program, formatter)}.
          </Text>
          <ul className="path-parts" aria-label="How far a source can be trusted">
            {GRADES.map((grade) => (
              <li key={grade} className="path-grade">
                <Badge variant="light" color="gray" size="sm" tt="none">
                  {GRADE_NAMES[grade]}
                </Badge>
                <Text size="sm">{GRADE_MEANINGS[grade]}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
