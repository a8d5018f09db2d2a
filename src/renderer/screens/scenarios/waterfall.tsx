import { Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Money, money } from '#shared/money/money.ts'
import { signedMoney } from '#shared/wording/gap-words.ts'
import { useFormatter } from '../../state/hooks.ts'
import './gap.css'

export interface WaterfallBar {
  readonly key: string
  readonly amount: Money
  readonly words: readonly string[]
  /** What stands below the words at once; empty for nothing. */
  readonly note: string
  /** What the bar is made of, shown when it is opened. */
  readonly content: () => ReactNode
}

interface WaterfallProps {
  readonly title: string
  /** The total that the first bar starts from; each further one starts where the one before ended. */
  readonly start: Money
  readonly bars: readonly WaterfallBar[]
}

/** The steps from one total to another; each opens what it is made of. */
export function Waterfall({ title, start, bars }: WaterfallProps) {
  const formatter = useFormatter()
  const ends: number[] = []
  for (const { amount } of bars) ends.push((ends.at(-1) ?? start) + amount)
  const [least, most] = [Math.min(start, ...ends), Math.max(start, ...ends)]
  const place = (value: number) => (most === least ? 50 : ((value - least) / (most - least)) * 100)
  return (
    <section aria-label={title}>
      <Title order={3}>{title}</Title>
      {bars.length === 0 ? (
        <Text size="sm">Nothing makes a difference to the cost.</Text>
      ) : (
        <table className="gap-table">
          <tbody>
            <tr>
              <th scope="row">Starts at</th>
              <td className="number">{formatter.money(start)}</td>
              <td className="gap-bars" />
            </tr>
            {bars.map((bar, index) => {
              const [from, to] = [place(ends[index - 1] ?? start), place(ends[index] ?? start)]
              return <BarRow key={bar.key} bar={bar} left={Math.min(from, to)} right={Math.max(from, to)} />
            })}
            <tr>
              <th scope="row">Comes to</th>
              <td className="number">{formatter.money(money(ends.at(-1) ?? start))}</td>
              <td className="gap-bars" />
            </tr>
          </tbody>
        </table>
      )}
    </section>
  )
}

interface BarRowProps {
  readonly bar: WaterfallBar
  /** From 0 to 100. */
  readonly left: number
  readonly right: number
}

function BarRow({ bar: { amount, words, note, content }, left, right }: BarRowProps) {
  const formatter = useFormatter()
  const [isOpen, setOpen] = useState(false)
  const toggle = isOpen ? 'Hide payments' : 'Show payments'
  return (
    <>
      <tr className={isOpen ? 'gap-opened' : ''}>
        <th scope="row">
          {words.map((word) => (
            <div key={word}>{word}</div>
          ))}
          <div className="gap-more">
            {note}
            {note !== '' && amount !== 0 && ' · '}
            {amount !== 0 && (
              <button
                type="button"
                className="gap-open"
                aria-expanded={isOpen}
                aria-label={`${toggle}: ${words.join(', ')}`}
                onClick={() => setOpen(!isOpen)}
              >
                {toggle}
              </button>
            )}
          </div>
        </th>
        <td className="number">{signedMoney(amount, formatter)}</td>
        <td className="gap-bars">
          {/* For the mouse: the button beside it does the same. */}
          <button
            type="button"
            tabIndex={-1}
            aria-hidden
            className="gap-lane"
            disabled={amount === 0}
            onClick={() => setOpen(!isOpen)}
          >
            <span
              className={amount > 0 ? 'gap-bar gap-bar-more' : 'gap-bar gap-bar-less'}
              style={{ left: `${left}%`, width: `max(2px, ${right - left}%)` }}
            />
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3} className="gap-content">
            {content()}
          </td>
        </tr>
      )}
    </>
  )
}
