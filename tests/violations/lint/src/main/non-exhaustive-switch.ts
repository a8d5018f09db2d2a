// must be refused: lint/nursery/useExhaustiveSwitchCases
type Colour = 'red' | 'green'

export function name(colour: Colour): string {
  let name = 'another'
  switch (colour) {
    case 'red':
      name = 'red'
      break
  }
  return name
}
