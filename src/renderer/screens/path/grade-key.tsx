import { Badge, Text } from '@mantine/core'
import { useState } from 'react'
import { GRADES } from '#shared/values/grade.ts'
import { GRADE_MEANINGS, GRADE_NAMES } from '#shared/wording/names.ts'
import { FoldButton } from '../../ui/fold-button.tsx'

/** What the badges before sources mean. */
export function GradeKey() {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <FoldButton isOpen={isOpen} onChange={setOpen}>
        How far a source can be trusted
      </FoldButton>
      {isOpen && (
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
      )}
    </div>
  )
}
