// must be refused: imports dayjs
export const later = import('dayjs')
