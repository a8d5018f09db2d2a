/** What a colour is for. Components name roles only; both schemes give every role a value. */
export interface ColorRoles {
  /** The page itself. */
  readonly surface: string
  /** Cards, tables, dialogs and the navigation. */
  readonly surfaceRaised: string
  /** Quiet areas inside a card. */
  readonly surfaceSunken: string
  readonly text: string
  readonly textMuted: string
  /** Lines that only divide. */
  readonly border: string
  /** Lines that a control is recognised by. */
  readonly borderStrong: string
  readonly accent: string
  readonly accentHover: string
  readonly onAccent: string
  readonly accentSoft: string
  /** Text on `accentSoft`. */
  readonly accentText: string
  readonly positive: string
  readonly positiveSoft: string
  readonly warning: string
  readonly warningSoft: string
  readonly negative: string
  readonly negativeSoft: string
  readonly focus: string
  /** Colours of chart series, in the order of the cost categories. */
  readonly series: readonly [string, string, string, string, string, string]
}

export const LIGHT_ROLES: ColorRoles = {
  surface: '#f8f4ee',
  surfaceRaised: '#fffdfa',
  surfaceSunken: '#f2ece3',
  text: '#2c2621',
  textMuted: '#665c53',
  border: '#e2d8cb',
  borderStrong: '#94887b',
  accent: '#0f6b63',
  accentHover: '#0b5650',
  onAccent: '#ffffff',
  accentSoft: '#dceeea',
  accentText: '#0b5650',
  positive: '#2f6b33',
  positiveSoft: '#e3f0e0',
  warning: '#805200',
  warningSoft: '#fbedd0',
  negative: '#a3341f',
  negativeSoft: '#fae3dc',
  focus: '#0f6b63',
  series: ['#0f766e', '#8f4a80', '#a06400', '#2f6aa8', '#b4513a', '#6d645b'],
}

export const DARK_ROLES: ColorRoles = {
  surface: '#1c1916',
  surfaceRaised: '#25211d',
  surfaceSunken: '#2e2924',
  text: '#f0e9df',
  textMuted: '#b8ab9d',
  border: '#3d362f',
  borderStrong: '#83776a',
  accent: '#63bfb2',
  accentHover: '#7bd0c4',
  onAccent: '#0d2624',
  accentSoft: '#1f3d39',
  accentText: '#a3e0d6',
  positive: '#94c98d',
  positiveSoft: '#263a24',
  warning: '#e3b566',
  warningSoft: '#413218',
  negative: '#ef9c87',
  negativeSoft: '#47261e',
  focus: '#7bd0c4',
  series: ['#4fb3a6', '#cf8fc2', '#d6a03c', '#79acdf', '#e58a73', '#ab9f92'],
}

/** `--surface-raised`, `--series-1`, … with the values of one scheme. */
export function roleVariables(roles: ColorRoles): Record<`--${string}`, string> {
  const variables: Record<`--${string}`, string> = {}
  for (const [role, value] of Object.entries(roles)) {
    if (role === 'series') continue
    variables[`--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] = value
  }
  for (const [index, value] of roles.series.entries()) variables[`--series-${index + 1}`] = value
  return variables
}
