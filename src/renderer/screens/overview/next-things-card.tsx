import { Anchor, Paper, Text, Title } from '@mantine/core'
import { Fragment } from 'react'
import type { Formatter } from '#shared/wording/formatter.ts'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import type { NextThing } from './next-things.ts'
import { nextThings } from './next-things.ts'

const MOST = 3

export function NextThingsCard() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const things = nextThings(plan, projection, MOST)
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="next-title">
      <Title order={2} id="next-title" mb="sm">
        Next things to do
      </Title>
      {things.length === 0 ? (
        <Text c="dimmed">Nothing has a date yet. Add a course or supervision, and it appears here.</Text>
      ) : (
        <dl className="overview-next">
          {things.map((thing) => {
            const { sentence, screen } = nextThingText(thing, formatter)
            return (
              <Fragment key={`${thing.kind} ${thing.id}`}>
                <dt>{thing.on ? formatter.date(thing.on) : 'When you can'}</dt>
                <dd>
                  <Anchor href={`#/${screen}`}>{sentence}</Anchor>
                </dd>
              </Fragment>
            )
          })}
        </dl>
      )}
    </Paper>
  )
}

export interface NextThingText {
  readonly sentence: string
  /** The screen where it is done. */
  readonly screen: 'path' | 'courses' | 'supervision' | 'fees'
}

export function nextThingText(thing: NextThing, formatter: Formatter): NextThingText {
  switch (thing.kind) {
    case 'step':
      return { sentence: thing.title, screen: 'path' }
    case 'contract':
      return { sentence: `Sign the contract for ${thing.title}`, screen: 'supervision' }
    case 'session':
      return { sentence: `${thing.title}, ${formatter.duration(thing.minutes)}`, screen: 'supervision' }
    case 'course-start':
      return { sentence: `Start ${thing.title}`, screen: 'courses' }
    case 'course-day':
      return { sentence: `Next day of ${thing.title}`, screen: 'courses' }
    case 'course-end':
      return { sentence: `Finish ${thing.title}`, screen: 'courses' }
    case 'payment':
      return {
        sentence: `Pay ${formatter.money(thing.amount)} for ${thing.title}`,
        screen: thing.subject === 'fee' ? 'fees' : 'courses',
      }
    case 'income':
      return { sentence: `Expect ${formatter.money(thing.amount)} from ${thing.title}`, screen: 'fees' }
    case 'application':
      return { sentence: 'Send the application', screen: 'path' }
  }
}
