export const lonely = 2
