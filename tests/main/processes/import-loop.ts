import { writeSync } from 'node:fs'
import { isoDate } from '#shared/calendar/day.ts'
import { CONTRACT } from '#shared/contract/contract.ts'
import { money } from '#shared/money/money.ts'
import type { Edit } from '#shared/plan/edit.ts'
import { openChildServices } from '../helpers/child-services.ts'

// A process of its own that takes thousands of rows into the log of the open plan in one step, and takes them out again
// by undo, without a pause. It prints the revision and the number of entries as soon as they are acknowledged.
const ROWS = 3000
const services = openChildServices(process.argv[2] ?? '')

for (;;) {
  const { open } = CONTRACT['app:load'].response.parse(await succeed('app:load', {}))
  const entries = open?.plan.logEntries.length ?? 0
  print({ revision: open?.revision ?? 0, entries })
  if (entries < ROWS) {
    const command = {
      label: `Import ${ROWS} rows`,
      group: null,
      edits: Array.from({ length: ROWS }, (_, row) => rowEdit(row)),
    }
    await succeed('plan:apply', { planId: 'plan', baseRevision: open?.revision ?? 0, command })
  } else {
    await succeed('plan:undo', { planId: 'plan' })
  }
}

function rowEdit(row: number): Edit {
  return {
    kind: 'add',
    collection: 'logEntries',
    item: {
      id: `row-${row}`,
      kind: 'payment',
      on: isoDate('2027-01-04'),
      amount: money(100 + row),
      target: { kind: 'other', title: `Row ${row}`, category: 'other' },
      notes: '',
    },
    at: null,
  }
}

async function succeed(name: string, request: unknown): Promise<unknown> {
  const reply = await services.answer(name, request)
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`)
  return reply.value
}

/** At once and not by a stream, so that nothing is acknowledged later than it seems. */
function print(line: Readonly<Record<string, unknown>>): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
