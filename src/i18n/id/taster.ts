/** Words of the one decision on the home page. */
export const tasterWords = {
  lead: 'Satu keputusan untuk pemanasan',
  go: 'Mainkan percakapan lengkapnya',
  again: 'Coba pilihan lain',
} as const

/** How well a choice served, said after it was made. */
export const qualityWords = { best: 'Kuat', fair: 'Cukup', poor: 'Lemah' } as const
