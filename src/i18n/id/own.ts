/** Words of fields for the learner's own lines. */
export const ownWords = {
  example: 'Misalnya:',
} as const
