/** Where entries are right or not, none of them is the most right. */
export const right = { best: 'Tepat', fair: 'Hampir tepat', poor: 'Belum tepat' } as const
