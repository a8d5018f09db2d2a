// must be refused: src/renderer/ui may not import src/renderer/screens/path, which stands on a higher floor
import { PathScreen } from '../screens/path/path-screen.tsx'

export const screen = PathScreen
