// must be refused: projection/ledger may not import projection, which stands on a higher floor of src/shared
export type Projected = ReturnType<typeof import('../project.ts').project>
