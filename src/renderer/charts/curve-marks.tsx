/** How the curve at this place differs from the others without colour: its dashes and its marker. */
export const MOST_CURVES = 8
const DASHES = ['', '8 4', '2 4', '12 4 2 4', '5 3', '1 3', '14 5', '9 3 2 3 2 3'] as const
const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring', 'box', 'down'] as const
type MarkerShape = (typeof MARKERS)[number]

export function dashOf(index: number): string {
  return DASHES[index % DASHES.length] ?? ''
}

interface MarkerProps {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly color: string
}

export function Marker({ index, x, y, color }: MarkerProps) {
  const shape = MARKERS[index % MARKERS.length] ?? 'circle'
  return (
    <path
      d={pathOf(shape)}
      transform={`translate(${x},${y})`}
      strokeWidth={2}
      stroke={color}
      fill={fillOf(shape, color)}
    />
  )
}

function fillOf(shape: MarkerShape, color: string): string {
  return shape === 'ring' || shape === 'box' || shape === 'cross' ? 'var(--surface-raised)' : color
}

function pathOf(shape: MarkerShape): string {
  switch (shape) {
    case 'circle':
    case 'ring':
      return 'M4,0 A4,4 0 1 1 -4,0 A4,4 0 1 1 4,0 Z'
    case 'square':
    case 'box':
      return 'M-4,-4 H4 V4 H-4 Z'
    case 'triangle':
      return 'M0,-5 L5,4 H-5 Z'
    case 'down':
      return 'M0,5 L5,-4 H-5 Z'
    case 'diamond':
      return 'M0,-5 L5,0 L0,5 L-5,0 Z'
    case 'cross':
      return 'M-4,-4 L4,4 M4,-4 L-4,4'
  }
}
