import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { DraftResult } from '#renderer/forms/draft-reader.ts'
import { type DraftForm, useDraftForm } from '#renderer/forms/use-draft-form.ts'
import { createOneAtATime } from '#renderer/forms/use-one-at-a-time.ts'

interface Draft {
  readonly title: string
}

interface ProbeProps {
  readonly onRead: (title: string) => Promise<void>
  readonly take: (form: DraftForm<Draft>) => void
}

function Probe({ onRead, take }: ProbeProps) {
  take(useDraftForm<Draft, string>({ title: 'A course' }, readTitle, onRead))
  return null
}

function readTitle({ title }: Draft): DraftResult<string> {
  return { ok: true, value: title }
}

/** The form as its component gets it. */
function formOf(onRead: ProbeProps['onRead']): DraftForm<Draft> {
  const forms: DraftForm<Draft>[] = []
  renderToStaticMarkup(<Probe onRead={onRead} take={(form) => forms.push(form)} />)
  const form = forms.at(-1)
  if (!form) throw new Error('the component was not rendered')
  return form
}

/** What the form needs of a press on its button. */
function submitEvent(): Parameters<DraftForm<Draft>['onSubmit']>[0] {
  const event: unknown = { preventDefault: () => undefined, stopPropagation: () => undefined }
  return event as Parameters<DraftForm<Draft>['onSubmit']>[0] // a whole event needs a browser
}

describe('a form of a draft', () => {
  it('writes once when it is sent twice, and can be sent again after a save that failed', async () => {
    const saves: string[] = []
    let end: () => void = () => undefined
    const { onSubmit } = formOf((title) => {
      saves.push(title)
      return new Promise((resolve) => {
        end = resolve
      })
    })
    onSubmit(submitEvent())
    onSubmit(submitEvent())
    await Promise.resolve()
    expect(saves).toEqual(['A course'])
    end()
    await new Promise((resolve) => setTimeout(resolve, 0))
    onSubmit(submitEvent())
    expect(saves).toHaveLength(2)
  })
})

describe('one at a time', () => {
  it('says that it is busy until the work has ended, also when it fails', async () => {
    const busy: boolean[] = []
    const { run } = createOneAtATime((isBusy) => busy.push(isBusy))
    const failing = expect(run(() => Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full')
    let isRunTwice = false
    const ignored = run(async () => {
      isRunTwice = true
    })
    expect(busy).toEqual([true])
    await Promise.all([failing, ignored])
    expect(isRunTwice).toBe(false)
    expect(busy).toEqual([true, false])
  })
})
