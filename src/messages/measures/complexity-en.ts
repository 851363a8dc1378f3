/** Words of the complexity measures in English. */
export const complexityEn = {} as const
