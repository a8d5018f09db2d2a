// must be refused: ui may not import screens/path, which stands on a higher floor of src/renderer
import { PathScreen } from '../screens/path/path-screen.tsx'

export const screen = PathScreen
