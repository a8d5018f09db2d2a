import { Anchor, Paper, Text, Title } from '@mantine/core'
import { Fragment } from 'react'
import { useFormatter, usePlan, useProjection } from '../../state/hooks.ts'
import { nextThingText } from './next-thing-text.ts'
import { type NextThing, nextThings } from './next-things.ts'

const MOST = 3

export function NextThingsCard() {
  const plan = usePlan()
  const projection = useProjection()
  const formatter = useFormatter()
  const things = nextThings(plan, projection, MOST)
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="next-title">
      <Title order={2} id="next-title">
        Next things to do
      </Title>
      {things.length === 0 ? (
        <Text c="dimmed">Nothing has a date yet. Add a course or supervision, and it appears here.</Text>
      ) : (
        <dl className="overview-next">
          {things.map((thing) => {
            const { sentence, path } = nextThingText(thing, plan, formatter)
            return (
              <Fragment key={`${thing.kind} ${thing.id}`}>
                <dt>{thing.on ? formatter.date(thing.on) : undated(thing)}</dt>
                <dd>
                  <Anchor href={`#/${path}`}>{sentence}</Anchor>
                </dd>
              </Fragment>
            )
          })}
        </dl>
      )}
    </Paper>
  )
}

/** What stands in the place of a day. */
function undated({ kind }: NextThing): string {
  return kind === 'unblock' ? 'First' : kind === 'without-title' ? 'Or' : 'When you can'
}
