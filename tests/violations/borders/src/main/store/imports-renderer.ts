// must be refused: imports #renderer/main.tsx
import '#renderer/main.tsx'
