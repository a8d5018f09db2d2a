// must be refused: imports ../renderer/main.tsx
export * from '../renderer/main.tsx'
