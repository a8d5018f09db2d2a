import { Anchor, Center, Container, Loader, Stack } from '@mantine/core'
import { useState } from 'react'
import { goTo } from '../../navigation/router.ts'
import { FileFaults } from '../../plans/file-faults.tsx'
import { useSelected } from '../../state/hooks.ts'
import { useCatalog } from '../../state/use-catalog.ts'
import { FiveQuestions } from './five-questions.tsx'
import { HonestPage } from './honest-page.tsx'
import './welcome.css'
import type { WelcomeDraft } from './welcome-draft.ts'

/** The program a first plan is made for, unless another is chosen. */
const PRESELECTED_PROGRAM = 'aasect-cst'

/** The first run, and the way to a new plan: an honest page, then five short questions. */
export function WelcomeScreen() {
  const catalog = useCatalog()
  const openName = useSelected(({ open }) => open?.plan.name ?? null)
  const [isAsking, setAsking] = useState(false)
  const [earlier, setEarlier] = useState<WelcomeDraft | null>(null)
  const [programId, setProgramId] = useState(PRESELECTED_PROGRAM)
  if (!catalog) {
    return (
      <Center component="main" h="60vh">
        <Loader aria-label="Opening Welcome" type="dots" />
      </Center>
    )
  }
  const program = catalog.programs.find(({ id }) => id === programId) ?? catalog.programs[0]
  return (
    <Container component="main" size="md" py={{ base: 'md', sm: 'xl' }} className="welcome">
      <Stack gap="lg">
        {openName !== null && (
          <Anchor href="#/overview" onClick={() => goTo('overview')}>
            Back to {openName}
          </Anchor>
        )}
        <FileFaults />
        {isAsking && program ? (
          <FiveQuestions
            program={program}
            earlier={earlier}
            onLeave={(draft) => {
              setEarlier(draft)
              setAsking(false)
            }}
          />
        ) : (
          <HonestPage
            catalog={catalog}
            program={program}
            isPreselected={program?.id === PRESELECTED_PROGRAM}
            onChoose={setProgramId}
            onBegin={() => setAsking(true)}
          />
        )}
      </Stack>
    </Container>
  )
}
