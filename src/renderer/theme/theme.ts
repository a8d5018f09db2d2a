import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { DARK_ROLES, LIGHT_ROLES, roleVariables } from './roles.ts'

const FONT = '"Inter Variable", Inter, "Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif'

/** From pale to deep; 3 is the accent on dark surfaces, 7 the accent on light ones. */
const ACCENT: MantineColorsTuple = [
  '#e8f4f1',
  '#dceeea',
  '#a3e0d6',
  '#63bfb2',
  '#3fa598',
  '#2a8b80',
  '#187a70',
  '#0f6b63',
  '#0b5650',
  '#0d2624',
]
const WARM_GRAY: MantineColorsTuple = [
  '#f8f4ee',
  '#f2ece3',
  '#e9e0d5',
  '#e2d8cb',
  '#c9bdaf',
  '#94887b',
  '#7a6f64',
  '#665c53',
  '#463e37',
  '#2c2621',
]
const WARM_DARK: MantineColorsTuple = [
  '#f0e9df',
  '#d9cfc3',
  '#b8ab9d',
  '#83776a',
  '#4d453d',
  '#3d362f',
  '#2e2924',
  '#25211d',
  '#1c1916',
  '#141210',
]

const DIALOG = {
  styles: { title: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.3 } },
  // The header of a dialog is no landmark of the page.
  attributes: { header: { role: 'none' } },
}

/** Mantine picks the text on filled controls from the light scheme's shade; the accent of the dark scheme needs its own. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  const isAccent = input.color === undefined || input.color === 'accent'
  return input.variant === 'filled' && isAccent ? { ...resolved, color: 'var(--on-accent)' } : resolved
}

export const theme = createTheme({
  variantColorResolver,
  colors: { accent: ACCENT, gray: WARM_GRAY, dark: WARM_DARK },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  black: LIGHT_ROLES.text,
  fontFamily: FONT,
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { md: '1.6' },
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.25rem' }, h3: { fontSize: '1.0625rem' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: DIALOG },
    Drawer: { defaultProps: DIALOG },
    // A link within a sentence differs from the text by more than its colour.
    Anchor: { defaultProps: { underline: 'always' } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
})

/** Puts the roles beside Mantine's own variables, and hands Mantine the surfaces and texts it draws with. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...roleVariables(LIGHT_ROLES), ...mantineVariables },
  dark: { ...roleVariables(DARK_ROLES), ...mantineVariables },
})

const mantineVariables = {
  '--mantine-color-body': 'var(--surface-raised)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-muted)',
  '--mantine-color-placeholder': 'var(--text-muted)',
  '--mantine-color-default-border': 'var(--border-strong)',
  '--mantine-color-error': 'var(--negative)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-red-light': 'var(--negative-soft)',
  '--mantine-color-red-light-color': 'var(--negative)',
  '--mantine-color-red-filled': 'var(--negative)',
  '--mantine-color-yellow-light': 'var(--warning-soft)',
  '--mantine-color-yellow-light-color': 'var(--warning)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent-text)',
  '--mantine-color-accent-outline': 'var(--accent)',
} as const
