export const used = 0
export const unusedExport = 1
