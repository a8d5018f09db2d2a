import { useEffect, useId, useRef } from 'react'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import { headlineParts, lookAssumptions } from '#shared/wording/look-headline.ts'
import { useFormatter } from '../../state/hooks.ts'
import { nextThingText } from './next-thing-text.ts'
import { nextThings } from './next-things.ts'

/** A line with more characters has smaller letters, so that it stays one line in a window of 1280 pixels. */
const LONG_LINE = 92
/** The same for one with a sign, whose letters are small, those of the sign included. */
const LONG_WITH_SIGN = 106
/** Behind a date that rests on what nothing confirms; what that is opens from it. */
const SIGN = 'estimate'
/** As many as the card below shows. */
const MOST_LOOKED_AT = 3

interface LookTitleProps {
  readonly plan: Plan
  readonly projection: Projection
  readonly isTried: boolean
}

/** The answer of the screen in one line, what it assumes behind one sign, and what to do next. */
export function LookTitle({ plan, projection, isTried }: LookTitleProps) {
  const formatter = useFormatter()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // As on every screen: a step of the person that leads here takes the focus along.
    if (navigator.userActivation.hasBeenActive) heading.current?.focus({ preventScroll: true })
  }, [])
  const { when, rest } = headlineParts(projection, plan, formatter, isTried ? 'As tried' : 'On this plan')
  const assumptions = lookAssumptions(projection, plan, formatter)
  const length = when.length + rest.length
  const isLong = length > LONG_LINE || (assumptions !== '' && length + SIGN.length > LONG_WITH_SIGN)
  return (
    <header className="look-title">
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        Overview
      </h1>
      <p className={isLong ? 'look-headline look-headline-long' : 'look-headline'}>
        {when}
        {assumptions !== '' && <Assumed text={assumptions} />}
        {unbroken(rest)}
      </p>
      <Next plan={plan} projection={projection} />
    </header>
  )
}

/** The first thing to do, above the picture, where nobody has to scroll for it. */
function Next({ plan, projection }: Omit<LookTitleProps, 'isTried'>) {
  const formatter = useFormatter()
  const first = nextThings(plan, projection, MOST_LOOKED_AT).find(({ kind }) => kind !== 'income')
  if (!first) return null
  const { sentence, path } = nextThingText(first, plan, formatter)
  const isBehind = first.on !== null && first.on < projection.today
  return (
    <p className="look-next">
      Next: <a href={`#/${path}`}>{unbroken(sentence)}</a>
      {first.on && `, ${isBehind ? 'due ' : ''}${formatter.date(first.on)}`}
    </p>
  )
}

/** No line ends between a number and its unit. */
function unbroken(text: string): string {
  return text.replace(/(\d) (h|min)\b/g, '$1\u00a0$2')
}

function Assumed({ text }: { readonly text: string }) {
  const id = useId()
  return (
    <>
      {' '}
      <button type="button" className="look-assumed" popoverTarget={id} title={text}>
        {SIGN}
      </button>
      <span id={id} popover="auto" className="look-assumption">
        {text}
      </span>
    </>
  )
}
