import { type CSSProperties, useId, useRef } from 'react'
import './slider.css'

export interface SliderScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

interface SliderProps {
  readonly label: string
  readonly scale: SliderScale
  readonly value: number
  /** What the value means, in words: shown beside the label, and spoken. */
  readonly text: string
  /** The saved value, which keeps a mark of its own while another one is tried; null where they are the same. */
  readonly saved: { readonly value: number; readonly text: string } | null
  /** What else there is to know of it, in a few words. */
  readonly note: string | null
  /** It shows what follows from another slider, until it is moved itself. */
  readonly isResult?: boolean
  readonly onMove: (value: number) => void
}

/** A value that is moved along a line, by pointer or keys. */
export function Slider({ label, scale, value, text, saved, note, isResult = false, onMove }: SliderProps) {
  const id = useId()
  const before = useRef(value)
  const style = { '--at': shareOf(value, scale), '--saved-at': saved ? shareOf(saved.value, scale) : 0 }
  return (
    // React's own type of styles knows no custom properties.
    <div className="slider" data-result={isResult} style={style as CSSProperties}>
      <div className="slider-head">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} aria-live="off">
          {text}
        </output>
      </div>
      <div className="slider-line">
        {saved && <span className="slider-mark" />}
        <input
          id={id}
          type="range"
          {...scale}
          value={value}
          aria-valuetext={text}
          aria-describedby={`${id}-note`}
          onChange={({ currentTarget }) => onMove(currentTarget.valueAsNumber)}
          onPointerDown={() => {
            before.current = value
          }}
          // The browser scrolls the page in place of what a finger began; the value it began with comes back.
          onPointerCancel={() => onMove(before.current)}
        />
      </div>
      <div id={`${id}-note`} className="slider-note">
        {[...(saved ? [`${saved.text} in your plan`] : []), ...(note === null ? [] : [note])].join('; ')}
      </div>
    </div>
  )
}

/** Where on the line a value stands, from 0 to 1. */
function shareOf(value: number, { min, max }: SliderScale): number {
  return max === min ? 0 : Math.min(1, Math.max(0, (value - min) / (max - min)))
}
