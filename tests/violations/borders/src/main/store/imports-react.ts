// must be refused: imports react
import { createElement } from 'react'

export const element = createElement('p')
