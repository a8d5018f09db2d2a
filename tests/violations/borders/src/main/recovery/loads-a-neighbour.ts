// must be refused: src/main/recovery may not import src/main/library, which stands on its own floor
export const copied = await import('../library/copy-plan-file.ts')
