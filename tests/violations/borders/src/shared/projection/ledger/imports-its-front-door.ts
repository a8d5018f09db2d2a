// must be refused: src/shared/projection/ledger may not import src/shared/projection, which stands on a higher floor
export type Projected = ReturnType<typeof import('../project.ts').project>
